import AccordSemantics
import CSimdjson

// What could not be read, as decisions show it: the same bytes as `Problem.json`.

extension LeadLoader {
  /// The field, or the field and the column, of a note.
  func subject(ofNote index: Int) -> UnsafeBufferPointer<UInt8> {
    reading(note(index)).subject
  }

  private func reading(_ note: ReadingNote) -> CompiledReading {
    let field = shape.readings[Int(note.field)]
    return note.column >= 0 ? field.columns[Int(note.column)] : field
  }

  /// Appends a note as JSON.
  func appendProblem(_ index: Int, to buffer: inout ByteWriter) {
    let note = note(index)
    let reading = reading(note)
    buffer.append(reading.problemStart)
    LeadLoader.append(note.value, to: &buffer)
    if note.isDoubtful {
      buffer.append(reading.doubtEnd)
    } else {
      buffer.append(note.column == ReadingNote.element ? reading.elementProblemEnd : reading.problemEnd)
    }
    if note.items > 0 {
      buffer.append(shape.problemItems)
      buffer.append(int: Int(note.items))
    }
    buffer.append(UInt8(ascii: "}"))
  }

  /// Appends a value as `FoundValue.json`, also where it is cut.
  private static func append(_ value: csj_slot, to buffer: inout ByteWriter) {
    switch value.kind {
    case CSJ_TRUE: buffer.append("true" as StaticString)
    case CSJ_FALSE: buffer.append("false" as StaticString)
    case CSJ_TEXT, CSJ_NUMBER, CSJ_INTEGER, .doubtful:
      let text = value.text
      if text.count > LanguageLimits.shownValue {
        var scalars = ScalarCursor(text)
        for _ in 0..<LanguageLimits.shownBeginning where scalars.next() == nil { break }
        buffer.append(UInt8(ascii: "\""))
        buffer.appendEscaped(UnsafeBufferPointer(rebasing: text[..<scalars.offset]))
        buffer.append("…\"" as StaticString)
      } else if value.kind == CSJ_NUMBER || value.kind == CSJ_INTEGER {
        buffer.append(text)
      } else {
        buffer.appendQuoted(text)
      }
    case CSJ_LIST:
      buffer.append(UInt8(ascii: "\""))
      buffer.append(FoundValue.listWords)
      buffer.append(int: Int(value.length))
      buffer.append(UInt8(ascii: "\""))
    case CSJ_RECORD:
      buffer.append(UInt8(ascii: "\""))
      buffer.append(FoundValue.recordWords)
      buffer.append(UInt8(ascii: "\""))
    default: buffer.append("null" as StaticString)
    }
  }
}
