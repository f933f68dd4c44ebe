/// One key of a record with its value.
package struct RawField: Hashable, Sendable {
  package let key: Text
  package let value: RawValue

  package init(key: Text, value: RawValue) {
    self.key = key
    self.value = value
  }
}
