/**
 * A reason not to open, told to the operator in one sentence. The start prints it without a stack and
 * leaves with exit code 1; every other error is a fault of ours and keeps its stack.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
