/// The reader of an output has gone; what is written no longer reaches anyone.
package struct OutputClosed: Error, Sendable, Equatable {
  /// The error.
  package init() {}
}
