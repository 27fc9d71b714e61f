/**
 * A fault that whoever runs the service can mend. Its message says what is
 * wrong and what to do, and is shown without a stack.
 */
export class OperatorFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OperatorFault';
  }
}
