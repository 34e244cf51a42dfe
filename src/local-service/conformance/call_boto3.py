"""Calls one operation with boto3 and prints its answer: call_boto3.py <endpoint> <operation> <parameters as JSON>."""

import json
import sys

import boto3

endpoint, operation, parameters = sys.argv[1:]
client = boto3.client("customer-profiles", endpoint_url=endpoint)
print(json.dumps(getattr(client, operation)(**json.loads(parameters)), default=str))
