/** Who this service says it is. One account, one region, one pair of keys: it holds no secrets and listens on loopback. */
export const accountId = "123456789012";
export const region = "us-east-1";
/** SigV4 signing name of Customer Profiles (botocore model, 2020-08-15). */
export const signingName = "profile";
export const accessKeyId = "local";
export const secretAccessKey = "local";
/** Version of the local service, as `/_local/health` tells it. */
export const serviceVersion = "0.1.0";
