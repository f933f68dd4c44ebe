package import AccordSemantics
package import AccordValues

/// Leads of which nothing is to be kept.
package struct ForgottenLeads: Sendable {
  /// As they were named.
  package let names: [Text]
  private let identity: Identity
  private let keys: Set<Text>

  /// - Parameter names: as people write them.
  package init(_ names: [Text], _ program: Program) {
    self.names = names
    let ignoresCase = program.idField.map { program.fields[$0.index].ignoresCase } ?? false
    let identity = Identity(field: program.idField ?? ID(0), ignoresCase: ignoresCase)
    self.identity = identity
    keys = Set(names.compactMap { identity.key(of: $0) })
  }

  /// Whether a name is that of one of these leads. (Clause 4.29 says which names are the same.)
  package func holds(_ name: Text) -> Bool { identity.key(of: name).map(keys.contains) ?? false }

  /// Whether two names are those of one lead.
  package func areSame(_ name: Text, _ other: Text) -> Bool {
    identity.key(of: name) == identity.key(of: other)
  }
}
