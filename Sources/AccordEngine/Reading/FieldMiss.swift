/// What a field is that has no value, for fields of which that is soon told: under one name, and not required.
struct FieldMiss {
  /// The raw slot that is absent or null where the field is missing; `CompiledReading.none` where telling takes more.
  let slot: UInt32
  let defaultValue: Slot

  init(_ reading: CompiledReading) {
    let isSoonTold =
      !reading.isRequired && reading.otherPlaces.isEmpty && reading.place.nested == CompiledReading.none
    slot = isSoonTold ? reading.place.exact : CompiledReading.none
    defaultValue = reading.defaultValue
  }
}
