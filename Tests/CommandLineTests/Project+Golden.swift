import AccordTestSupport

extension Project {
  /// What a command is expected to print.
  static func golden(_ name: String) throws -> String { try text("Tests/CommandLineTests/Golden/\(name)") }
}
