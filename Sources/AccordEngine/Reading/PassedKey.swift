/// Where the source text of a value lies that is not read but passed on: the slot of what is under the exact
/// key, and the slot of what lies along the dotted path, or `CompiledReading.none`.
struct PassedKey {
  var exact: UInt32
  var nested: UInt32
}
