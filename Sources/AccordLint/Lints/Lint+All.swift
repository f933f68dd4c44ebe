package import AccordSource

extension Lint {
  /// Every lint, in the order of the codes.
  package static let all: [Lint] =
    (scores + definitions + routes + propositions + wording + tests + suppressions)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  private static let byName: [String: Lint] = {
    var lints: [String: Lint] = [:]
    for lint in all {
      lints[lint.code.rawValue] = lint
      lints[lint.name] = lint
    }
    return lints
  }()

  /// The lint with this code or name.
  package static func named(_ name: String) -> Lint? { byName[name] }

  package static func with(_ code: DiagnosticCode) -> Lint? { byName[code.rawValue] }
}
