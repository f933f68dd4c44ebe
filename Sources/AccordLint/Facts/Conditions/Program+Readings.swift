import AccordSemantics

extension Program {
  private var readings: [Input] { [ownInput] + inputs }

  /// Whether every lead has a value of a field.
  func isAlwaysKnown(_ id: ID<Field>) -> Bool {
    readings.allSatisfy { input in
      guard input.readings.indices.contains(id.index) else { return false }
      let reading = input.readings[id.index]
      return reading.isRequired || reading.defaultValue != nil
    }
  }

  /// Whether every value of a field has gone through the field's normalisation: not so with a default, or where an
  /// input has its own.
  func isAlwaysNormalised(_ id: ID<Field>) -> Bool {
    readings.allSatisfy { input in
      guard input.readings.indices.contains(id.index) else { return false }
      let reading = input.readings[id.index]
      return reading.defaultValue == nil && reading.normalisers == fields[id].normalisers.steps
    }
  }
}
