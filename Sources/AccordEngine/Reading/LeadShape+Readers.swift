import CSimdjson

// What `csj_walk` is told about fields and columns: how their usual values are read.

extension LeadShape.Builder {
  /// The readers of all slots of a lead.
  func readers(_ readings: [CompiledReading]) -> UnsafeBufferPointer<csj_reader> {
    readers(readings, slotCount: Int(nextSlot))
  }

  private func readers(
    _ readings: [CompiledReading], slotCount: Int
  ) -> UnsafeBufferPointer<csj_reader> {
    var readers = [csj_reader](repeating: csj_reader(), count: slotCount)
    for (index, reading) in readings.enumerated() {
      let reader = reader(reading, UInt32(index))
      for place in [reading.place] + reading.otherPlaces {
        readers[Int(place.exact)] = reader
        if place.nested != CompiledReading.none { readers[Int(place.nested)] = reader }
      }
    }
    return copy(readers)
  }

  private func reader(_ reading: CompiledReading, _ index: UInt32) -> csj_reader {
    var reader = csj_reader()
    reader.index = index
    reader.longest = Int32(truncatingIfNeeded: reading.missing.longest)
    reader.lengths = reading.missing.lengths
    reader.firstBytes = reading.missing.firstBytes
    switch reading.route {
    case .text: reader.type = CSJ_TYPE_TEXT
    case .choice:
      let words = copy(reading.words?.words ?? [])
      reader.type = CSJ_TYPE_CHOICE
      reader.words = words.baseAddress
      reader.wordCount = words.count
    case .number: reader.type = CSJ_TYPE_NUMBER
    case .flag: reader.type = CSJ_TYPE_FLAG
    case .time: reader.type = CSJ_TYPE_TIME
    case .date: reader.type = CSJ_TYPE_DATE
    case .records:
      let columns = readers(Array(reading.columns), slotCount: reading.itemStride)
      let defaults = copy(
        reading.columns.map { column in
          let slot = column.defaultValue
          return csj_value(bits: slot.bits, count: slot.count, state: slot.state.rawValue)
        })
      reader.type = CSJ_TYPE_RECORDS
      reader.columns = columns.baseAddress
      reader.defaults = defaults.baseAddress
      reader.width = UInt32(truncatingIfNeeded: columns.count == 0 ? 0 : reading.columns.count)
    case .changedText, .other:
      reader.type = reading.kind == .texts && reading.form == .asItIs ? CSJ_TYPE_TEXTS : CSJ_TYPE_OTHER
    }
    return reader
  }
}

extension TextLookup {
  /// Its texts.
  fileprivate var words: [csj_word] {
    (0...Int(mask)).compactMap { place in
      let entry = entries[place]
      guard entry.count != UInt32.max else { return nil }
      return csj_word(bytes: keys + entry.start, length: Int(entry.count), number: entry.value)
    }
  }
}
