/// The index of a declaration among those of its kind; keeps a score from being mistaken for a segment.
package struct ID<Declared>: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

extension Array {
  /// The declaration an id stands for.
  package subscript(id: ID<Element>) -> Element { self[id.index] }
}
