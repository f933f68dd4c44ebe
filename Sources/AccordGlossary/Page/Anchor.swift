/// A place of the page that links lead to.
package struct Anchor: Hashable, Sendable {
  /// What the place is about: a kind of declaration and its name, or a part of the page.
  package let id: String

  /// A part of the page.
  package static func part(_ name: String) -> Anchor { Anchor(id: name) }

  /// A declaration. The names of declarations are told apart by the language; the prefix keeps them from
  /// being taken for a part of the page.
  package static func term(_ name: String) -> Anchor { Anchor(id: "term-\(name)") }
}
