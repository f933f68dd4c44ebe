package import AccordSemantics
import CSimdjson

// Which parts leads of JSON have a key for. What has been seen once is not looked for again.

extension LeadLoader {
  /// Whether there is anything in the raw slots of the lead for a part.
  private func isThere(_ part: LeadPart) -> Bool {
    switch part {
    case .field(let field): isThere(shape.readings, field, rawSlots)
    case .passed(let index):
      shape.passed[index].contains { $0.found(rawSlots).pointee.kind != CSJ_ABSENT }
    case .item(of: let list): hasItem(list) { _ in true }
    case .column(let column, of: let list):
      hasItem(list) { isThere(shape.readings[list].columns, column, $0) }
    }
  }

  private func isThere(
    _ readings: UnsafeBufferPointer<CompiledReading>, _ index: Int, _ raw: UnsafePointer<csj_slot>
  ) -> Bool {
    readings[index].place.found(raw).pointee.kind != CSJ_ABSENT
      || readings[index].otherPlaces.contains { $0.found(raw).pointee.kind != CSJ_ABSENT }
  }

  /// Whether a list has a record of which something is true.
  private func hasItem(_ list: Int, where isWanted: (UnsafePointer<csj_slot>) -> Bool) -> Bool {
    let reading = shape.readings[list]
    func hasItem(_ place: KeyPlace) -> Bool {
      let found = place.found(rawSlots).pointee
      guard found.kind == CSJ_LIST, let bytes = found.bytes else { return false }
      let elements = bytes.assumingMemoryBound(to: csj_slot.self)
      return (0..<Int(found.length)).contains { index in
        let element = elements + index * reading.itemStride
        return element.pointee.kind == CSJ_RECORD && isWanted(element)
      }
    }
    return hasItem(reading.place) || reading.otherPlaces.contains(where: hasItem)
  }

  /// Moves the parts that the lead has from `unseen` to `news`.
  @inline(never)
  mutating func lookForUnseen() {
    var index = 0
    while index < unseen.count {
      if isThere(unseen[index]) {
        news.append(unseen.remove(at: index))
      } else {
        index += 1
      }
    }
  }
}

extension Machine {
  /// Whether there has been a lead of JSON at all.
  package var hasReadJSON: Bool { loader.pointee.hasReadJSON }

  /// The parts for which leads of JSON have had a key for the first time since this was last asked.
  package func newParts() -> [LeadPart] { loader.pointee.takeNews() }
}
