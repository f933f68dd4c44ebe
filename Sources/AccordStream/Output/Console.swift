import Glibc

/// Where a command reads and writes, and what its environment says: those of the process, unless a command runs inside
/// another program, as it does in tests.
package struct Console: Sendable {
  /// The descriptor of the standard input.
  package let input: Int32
  /// The descriptor of the standard output.
  package let output: Int32
  /// The descriptor of the standard error.
  package let errors: Int32
  /// The variables of the environment; nil for those of the process.
  private let variables: [String: String]?

  /// The one that holds on this thread.
  @TaskLocal package static var current = Console()

  private init() {
    (input, output, errors) = (STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO)
    variables = nil
  }

  /// Descriptors that stay open for as long as a command runs, and all variables that it sees.
  package init(input: Int32, output: Int32, errors: Int32, variables: [String: String]) {
    (self.input, self.output, self.errors) = (input, output, errors)
    self.variables = variables
  }

  /// Whether the command is the process, which signals reach and which it may end.
  package var isProcess: Bool { variables == nil }

  /// A variable of the environment; nil when it is not set.
  package func variable(_ name: String) -> String? {
    if let variables { return variables[name] }
    return getenv(name).map { String(cString: $0) }
  }
}
