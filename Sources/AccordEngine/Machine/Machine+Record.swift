package import AccordSemantics
package import AccordValues

/// How the fields of leads are written again, as objects in which times, numbers and options are as the language writes
/// them.
package struct RecordForm {
  fileprivate struct Field {
    /// The comma before it, its name in quotes and a colon.
    let opening: [UInt8]
    let place: Int
    let form: ShownForm
  }

  fileprivate let fields: [Field]

  /// Nil when a field holds several values.
  ///
  /// - Parameter order: the fields that are written, in their order.
  package init?(_ program: Program, order: [ID<AccordSemantics.Field>]) {
    var fields: [Field] = []
    for id in order {
      let field = program.fields[id]
      guard field.type.isPlain else { return nil }
      fields.append(
        Field(
          opening: Array(",\(JSONText.quote(field.name)):".utf8), place: id.index, form: ShownForm(field.type)
        ))
    }
    self.fields = fields
  }
}

extension Machine {
  /// Whether everything that the lead brought could be read.
  package var isReadWhole: Bool { loader.pointee.noteCount == 0 }

  /// Whether a field has a value.
  package func isKnown(_ field: ID<Field>) -> Bool { columns[field.index][lane].isKnown }

  /// A field that is a time; nil when it has no value.
  package func time(of field: ID<Field>) -> Instant? {
    let value = columns[field.index][lane]
    return value.isKnown ? Instant(microseconds: value.bits) : nil
  }

  /// A field that holds no list; nil when it has no value.
  package func value(of field: ID<Field>) -> Value? {
    value(columns[field.index][lane], plan.program.fields[field].type)
  }

  /// What a `let` comes to that is no condition and holds no list; nil where that is unknown.
  package func value(ofBinding index: Int) -> Value? {
    value(value(plan.bindings[index], lane), plan.program.bindings[index].value.type)
  }

  /// What was computed for what leaves, in the order of the expressions; nil where that is unknown.
  package var sentValues: [Value?] {
    zip(plan.sent, plan.sentExpressions).map { sent, expression in
      guard sent.isTruth else { return value(value(sent.register, lane), expression.type) }
      let answer = truth(sent.register, lane)
      return answer == Kleene.unknown ? nil : .flag(answer == Kleene.yes)
    }
  }

  private func value(_ slot: Slot, _ type: ValueType) -> Value? {
    guard slot.isKnown else { return nil }
    switch type {
    case .text: return .text(Text(String(decoding: slot.text, as: UTF8.self)))
    case .number: return .number(slot.number)
    case .flag: return .flag(slot.bits != 0)
    case .time: return Instant(microseconds: slot.bits).map { .time($0) }
    case .date: return CalendarDate(daysSinceEpoch: Int(slot.bits)).map { .date($0) }
    case .duration: return .duration(Duration(seconds: slot.bits))
    case .choice: return .choice(plan.texts.options[Int(slot.bits)])
    case .texts, .record, .records: return nil
    }
  }

  /// Calls `body` with the lead that is looked at as an object on one line, without what is missing; the bytes are there
  /// for the call.
  package func withRecord(_ form: RecordForm, _ body: (UnsafeRawBufferPointer) -> Void) {
    output.pointee.clear()
    output.pointee.append(UInt8(ascii: "{"))
    let start = output.pointee.count
    for field in form.fields {
      let value = columns[field.place][lane]
      guard value.isKnown else { continue }
      output.pointee.append(field.opening)
      append(value, field.form, to: &output.pointee)
    }
    output.pointee.append("}\n")
    guard output.pointee.count > start + 2 else { return body(UnsafeRawBufferPointer(output.pointee.bytes)) }
    // The first field has no comma before it.
    let bytes = UnsafeMutableRawBufferPointer(mutating: UnsafeRawBufferPointer(output.pointee.bytes))
    bytes[start] = UInt8(ascii: "{")
    body(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }
}
