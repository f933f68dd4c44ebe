import AccordSemantics
import AccordValues
import CSimdjson

/// Reads leads into slots, as `LeadReader` reads them into values: a block of leads, each of which has a lane. One for
/// each worker.
///
/// What is unusual, above all what leads to a reject, is left to `LeadReader`: then `load` says false.
struct LeadLoader: ~Copyable {
  /// Room behind a line that must be readable.
  static let padding = Int(CSJ_PADDING)

  /// Holds what slots point to; reset by the next block.
  ///
  /// It stands first because Swift's thread sanitizer takes a change behind any pointer of a value that cannot be
  /// copied for a change of what its first field points to, and the shape is shared.
  let arena = ScratchArena()
  let shape: LeadShape
  let months = MonthCache()
  /// How many leads a block can have.
  let width: Int
  /// The lead that is read, or that is asked about.
  var lane = 0
  /// For each field a column of `width` slots; `.unknown` where the value is missing or invalid and has no default.
  let fields: UnsafeMutablePointer<Slot>

  /// How many leads have been walked over.
  private(set) var walkCount = 0
  /// Whether there has been a lead of JSON.
  private(set) var hasReadJSON = false
  /// Parts for which no lead of JSON has had a key.
  var unseen: [LeadPart]
  /// Those that have been found since `takeNews`.
  var news: [LeadPart] = []

  /// How many values could not be read, and how many fields are missing, of each lead.
  struct Counts {
    var notes = 0
    var missing = 0
  }

  private let ownsFields: Bool
  let counts: UnsafeMutablePointer<Counts>
  private let allNotes: UnsafeMutablePointer<ReadingNote>
  private let allMissing: UnsafeMutablePointer<Int32>
  private let missingCounts: UnsafeMutablePointer<Int>
  private let raw: UnsafeMutablePointer<csj_slot>
  private let projector: OpaquePointer
  /// Nil when leads are not walked over.
  let walker: OpaquePointer?
  /// After a walk, a bit for each field that is known already.
  let known: UnsafeMutablePointer<UInt64>

  /// Lists with more slots than this go the slow way.
  static let slotLimit = 4 << 20

  /// Nil when memory runs out.
  ///
  /// - Parameters:
  ///   - registers: where the columns of the fields go, with room for all; nil for memory of the loader's own.
  ///   - width: how many leads a block can have.
  ///   - walking: for comparisons of the ways with each other.
  init?(
    _ shape: LeadShape, registers: UnsafeMutablePointer<Slot>? = nil, width: Int = 1, walking: Walking = .best
  ) {
    guard let projector = csj_projector_create() else { return nil }
    self.shape = shape
    self.width = width
    self.projector = projector
    walker = LeadLoader.makeWalker(shape, width: width, walking)
    known = UnsafeMutablePointer<UInt64>.allocate(capacity: shape.fieldCount / 64 + 1)
    ownsFields = registers == nil
    fields = registers ?? UnsafeMutablePointer<Slot>.allocate(capacity: max(1, shape.fieldCount * width))
    fields.initialize(repeating: .unknown, count: shape.fieldCount * width)
    counts = UnsafeMutablePointer<Counts>.allocate(capacity: width)
    counts.initialize(repeating: Counts(), count: width)
    allNotes = UnsafeMutablePointer<ReadingNote>.allocate(capacity: max(1, shape.noteLimit * width))
    allMissing = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, shape.fieldCount * width))
    missingCounts = UnsafeMutablePointer<Int>.allocate(capacity: max(1, shape.fieldCount))
    missingCounts.initialize(repeating: 0, count: shape.fieldCount)
    raw = UnsafeMutablePointer<csj_slot>.allocate(capacity: max(1, shape.slotCount * width))
    raw.initialize(repeating: csj_slot(), count: shape.slotCount * width)
    unseen = shape.parts
  }

  deinit {
    csj_projector_destroy(projector)
    csj_walker_destroy(walker)
    known.deallocate()
    if ownsFields { fields.deallocate() }
    counts.deallocate()
    allNotes.deallocate()
    allMissing.deallocate()
    missingCounts.deallocate()
    raw.deallocate()
  }

  // MARK: The lead that is asked about

  /// The raw slots of the lead.
  var rawSlots: UnsafeMutablePointer<csj_slot> { raw + lane &* shape.slotCount }

  /// How many values could not be read; see `note`.
  var noteCount: Int { counts[lane].notes }

  var notes: UnsafeMutablePointer<ReadingNote> { allNotes + lane &* shape.noteLimit }

  private var missing: UnsafeMutablePointer<Int32> { allMissing + lane &* shape.fieldCount }

  /// What could not be read, in the order in which it is reported.
  @inline(__always)
  func note(_ index: Int) -> ReadingNote { notes[index] }

  /// Counts the fields of which the lead has no value.
  @inline(__always)
  func countMissing() {
    let missing = missing
    for index in 0..<counts[lane].missing { missingCounts[Int(missing[index])] &+= 1 }
  }

  /// Calls `body` with each field and in how many of the leads counted it was missing, and starts anew.
  func takeMissingCounts(_ body: (Int, Int) -> Void) {
    for field in 0..<shape.fieldCount where missingCounts[field] > 0 {
      body(field, missingCounts[field])
      missingCounts[field] = 0
    }
  }

  /// What was found under a name.
  func found(at place: KeyPlace) -> csj_slot { place.found(rawSlots).pointee }

  /// The parts that have been found since this was last asked.
  mutating func takeNews() -> [LeadPart] {
    guard !news.isEmpty else { return [] }
    defer { news = [] }
    return news
  }

  // MARK: Loading

  /// Forgets the leads of the last block.
  func beginBlock() {
    arena.reset()
    csj_projector_reset(projector)
    if let walker { csj_walker_reset(walker) }
  }

  /// Reads a line of JSON into a lane; false when `LeadReader` must.
  ///
  /// - Parameter line: `padding` bytes behind it must be readable, whatever they are. It must stay as it is as
  ///   long as the slots are used.
  mutating func load(_ line: UnsafeRawBufferPointer, lane: Int) -> Bool {
    begin(lane)
    if walk(line) {
      walkCount &+= 1
      return readUnknownFields()
    }
    guard project(line) else { return false }
    hasReadJSON = true
    if !unseen.isEmpty { lookForUnseen() }
    learn(line)
    return readFields()
  }

  private mutating func begin(_ lane: Int) {
    self.lane = lane
    counts[lane] = Counts()
  }

  /// Finds the raw values; the first half of `load`, apart for measuring.
  @inline(__always)
  func project(_ line: UnsafeRawBufferPointer) -> Bool {
    guard shape.isComplete, line.count <= Int(Int32.max), let start = line.baseAddress else { return false }
    return csj_project(
      projector, shape.handle, start.assumingMemoryBound(to: CChar.self), line.count, rawSlots,
      shape.slotCount)
      == CSJ_OK
  }

  /// Reads a row of CSV, as `load(_:lane:)`; an empty cell is null.
  ///
  /// - Parameters:
  ///   - cells: where in `bytes` the cell of each column of the header lies; the cells are valid UTF-8.
  ///   - bytes: as the line of `load(_:lane:)`.
  mutating func load(
    cells: UnsafeBufferPointer<Range<Int>>, in bytes: UnsafeRawBufferPointer, columns: ColumnMap, lane: Int
  ) -> Bool {
    begin(lane)
    let raw = rawSlots
    let doubtsPoints = columns.doubtsPoints
    guard shape.isComplete, let columns = columns.columns, columns.count == shape.keySlots.count else {
      return false
    }
    for index in 0..<shape.keySlots.count {
      let column = columns[index]
      var slot = csj_slot()
      slot.kind = CSJ_NULL
      if column >= 0 {
        guard column < cells.count, let length = UInt32(exactly: cells[column].count), length <= Int32.max
        else {
          return false
        }
        if length > 0, let start = bytes.baseAddress, cells[column].upperBound <= bytes.count,
          length != 2 || !EmptyCell.isEmpty(bytes[cells[column]])
        {
          slot = csj_slot(bytes: start + cells[column].lowerBound, length: length, kind: CSJ_TEXT)
          if doubtsPoints, shape.areNumbers[index],
            shape.areInForm[index] || NumberBytes.isDoubtful(slot.text, mark: UInt8(ascii: "."))
          {
            slot.kind = .doubtful
          }
        }
      }
      raw[Int(shape.keySlots[index])] = slot
    }
    return readFields()
  }

  enum Result {
    case known
    case missing
    case invalid
    /// `LeadReader` must read the lead.
    case slow
  }

  /// Turns the raw values into fields; the second half of `load`.
  mutating func readFields() -> Bool {
    guard let readings = shape.readings.baseAddress else { return true }
    let fields = fields + lane
    let raw = rawSlots
    for index in 0..<shape.readings.count
    where !readField(readings + index, index, raw, fields + index &* width) {
      return false
    }
    return true
  }

  /// The same for the fields that a walk has left.
  private mutating func readUnknownFields() -> Bool {
    guard let readings = shape.readings.baseAddress else { return true }
    let fields = fields + lane
    let raw = rawSlots
    let (count, misses) = (shape.readings.count, shape.misses)
    var first = 0
    while first < count {
      var left = ~known[first >> 6]
      while left != 0 {
        let index = first &+ left.trailingZeroBitCount
        if index >= count { break }
        left &= left &- 1
        let (reading, field) = (readings + index, fields + index &* width)
        let miss = misses + index
        if miss.pointee.slot != CompiledReading.none {
          let kind = raw[Int(miss.pointee.slot)].kind
          if kind == CSJ_ABSENT || kind == CSJ_NULL {
            field.pointee = miss.pointee.defaultValue
            noteMissing(index)
            continue
          }
        }
        let found = reading.pointee.place.found(raw).pointee.kind
        let isMissing = (found == CSJ_ABSENT || found == CSJ_NULL) && reading.pointee.otherPlaces.count == 0
        let isRead =
          isMissing ? self.miss(reading, index, field) : readField(reading, index, raw, field)
        if !isRead { return false }
      }
      first &+= 64
    }
    return true
  }

  /// Turns the raw value of a field into a slot; false when `LeadReader` must read the lead.
  @inline(__always)
  private mutating func readField(
    _ reading: UnsafePointer<CompiledReading>, _ index: Int, _ raw: UnsafePointer<csj_slot>,
    _ field: UnsafeMutablePointer<Slot>
  ) -> Bool {
    var found = reading.pointee.place.found(raw)
    var result =
      reading.pointee.route == .records
      ? readRecords(reading, found.pointee, field, index)
      : LeadLoader.read(reading, found, field, arena, shape, months)
    if result == .missing, reading.pointee.otherPlaces.count > 0 {
      (result, found) = readOthers(reading, field, index)
    }
    switch result {
    case .known: break
    case .missing: return miss(reading, index, field)
    case .invalid:
      if reading.pointee.isRequired { return false }
      field.pointee = reading.pointee.defaultValue
      add(
        ReadingNote(
          field: Int32(truncatingIfNeeded: index), column: ReadingNote.wholeField, items: 0,
          isDoubtful: LeadLoader.isDoubtful(found.pointee, reading, shape), value: found.pointee))
    case .slow: return false
    }
    return true
  }

  /// Puts what stands for a missing value into a slot; false when `LeadReader` must read the lead.
  @inline(__always)
  private mutating func miss(
    _ reading: UnsafePointer<CompiledReading>, _ index: Int, _ field: UnsafeMutablePointer<Slot>
  ) -> Bool {
    if reading.pointee.isRequired, reading.pointee.defaultValue.state == .unknown { return false }
    field.pointee = reading.pointee.defaultValue
    noteMissing(index)
    return true
  }

  /// Gives the lead the list that was brought to it; false when it has one itself, which `LeadReader` joins with it.
  @inline(__always)
  func bring(_ answers: BroughtAnswers) -> Bool {
    let list = fields + answers.field &* width + lane
    guard list.pointee.state == .unknown else { return false }
    list.pointee = answers.list(of: fields[answers.id &* width + lane])
    // The list is the last of the fields, so it was noted last.
    let count = counts[lane].missing
    if count > 0, Int(missing[count &- 1]) == answers.field { counts[lane].missing = count &- 1 }
    return true
  }

  @inline(__always)
  private func noteMissing(_ field: Int) {
    let count = counts[lane].missing
    missing[count] = Int32(truncatingIfNeeded: field)
    counts[lane].missing = count &+ 1
  }

  /// As the static function, also for lists of records.
  @inline(never)
  private mutating func readOthers(
    _ reading: UnsafePointer<CompiledReading>, _ field: UnsafeMutablePointer<Slot>, _ index: Int
  ) -> (result: Result, found: UnsafePointer<csj_slot>) {
    guard reading.pointee.route == .records else {
      return LeadLoader.readOthers(reading, rawSlots, field, arena, shape, months)
    }
    var found = UnsafePointer(rawSlots)
    for place in reading.pointee.otherPlaces {
      found = place.found(rawSlots)
      let result = readRecords(reading, found.pointee, field, index)
      if result != .missing { return (result, found) }
    }
    return (.missing, found)
  }
}
