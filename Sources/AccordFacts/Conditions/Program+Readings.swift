package import AccordSemantics

extension Program {
  /// How a field is read, by the rules' own names and by each input.
  func readings(of id: ID<Field>) -> [Reading] {
    ([ownInput] + inputs).compactMap { $0.readings.indices.contains(id.index) ? $0.readings[id.index] : nil }
  }

  /// Whether every lead has a value of a field.
  package func isAlwaysKnown(_ id: ID<Field>) -> Bool {
    readings(of: id).allSatisfy { $0.isRequired || $0.defaultValue != nil }
  }

  /// Whether every value of a field has gone through the field's normalisation: not so with a default, or where an
  /// input has its own.
  func isAlwaysNormalised(_ id: ID<Field>) -> Bool {
    readings(of: id).allSatisfy { $0.defaultValue == nil && $0.normalisers == fields[id].normalisers.steps }
  }
}
