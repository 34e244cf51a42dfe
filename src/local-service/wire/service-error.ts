/**
 * An answer of the service that is not a success. Its name goes to the client as `x-amzn-errortype` and `__type`, its
 * message as `Message`; it must therefore never carry personal data, SQL or paths.
 */
export class ServiceError extends Error {
  override readonly name: string;
  readonly status: number;

  constructor(status: number, name: string, message: string) {
    super(message);
    this.status = status;
    this.name = name;
  }
}

/** 400: the request breaks a limit of the model or a rule of the service. */
export function badRequest(message: string): ServiceError {
  return new ServiceError(400, "BadRequestException", message);
}

/** 400: the request cannot be read as the shape the operation takes (bad JSON, a wrong type). */
export function serializationFailed(message: string): ServiceError {
  return new ServiceError(400, "SerializationException", message);
}

/** 404. */
export function notFound(message: string): ServiceError {
  return new ServiceError(404, "ResourceNotFoundException", message);
}

/** 429, as AWS answers above an operation's rate. */
export function throttled(): ServiceError {
  return new ServiceError(429, "ThrottlingException", "Rate exceeded");
}

/** 500 with nothing of the cause in it. */
export function internalError(): ServiceError {
  return new ServiceError(500, "InternalServerException", "Internal server error");
}
