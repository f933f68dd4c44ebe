/// Why a text is no format for times.
package struct TimeFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason in plain words.
  package let message: String

  package var description: String { message }
}
