/// Colours the parts of a rendered finding, or leaves them plain.
package struct Decorator: Sendable {
  /// The parts that look different.
  package enum Part: Sendable {
    case error
    case warning
    case message
    /// Line numbers, rules and file names.
    case frame
    /// The underline and label of a related place.
    case related
    case help
  }

  private let isColoured: Bool

  /// No colour.
  package static let plain = Decorator(isColoured: false)
  /// Colour by ANSI escape sequences (ECMA-48 SGR).
  package static let ansi = Decorator(isColoured: true)

  /// The text as the part looks; empty text stays empty.
  package func callAsFunction(_ part: Part, _ text: String) -> String {
    guard isColoured, !text.isEmpty else { return text }
    return "\u{1B}[\(Self.parameters(of: part))m\(text)\u{1B}[0m"
  }

  private static func parameters(of part: Part) -> String {
    switch part {
    case .error: "1;31"
    case .warning: "1;33"
    case .message: "1"
    case .frame: "34"
    case .related: "1;34"
    case .help: "1;36"
    }
  }
}
