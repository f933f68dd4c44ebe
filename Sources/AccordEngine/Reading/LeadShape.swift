import AccordSemantics
import AccordValues
import CSimdjson

/// How the leads of one input are read: compiled once, then only read.
final class LeadShape {
  /// How each field is read, in the order of the fields.
  let readings: UnsafeBufferPointer<CompiledReading>
  /// How many raw slots a lead fills.
  let slotCount: Int
  /// The most notes a lead can have.
  let noteLimit: Int
  let zone: TimeZoneTable
  let formats: [TimeFormat]
  let numberForms: [(form: NumberForm, decimalComma: Bool)]

  /// For `csj_project`.
  let handle: OpaquePointer
  /// For each raw slot how `csj_walk` reads it.
  let readers: UnsafeBufferPointer<csj_reader>
  /// Whether every field is one that is read here; else each lead goes the slow way.
  let isComplete: Bool
  /// The names of all fields, for `ColumnMap`.
  let keys: [Reading.Key]
  /// For each of `keys` the slot of what lies under it.
  let keySlots: UnsafeBufferPointer<UInt32>
  /// For each of `keys` whether it is read as a number in which a point may part thousands.
  let areNumbers: UnsafeBufferPointer<Bool>

  /// For each of `keys` whether it is read as a number in a form of its own, which tells doubt by itself.
  let areInForm: UnsafeBufferPointer<Bool>

  /// What problems of each field and of its columns are about.
  let subjects: [(field: String, columns: [String])]
  /// What a problem that concerns several items says before their number.
  let problemItems: UnsafeBufferPointer<UInt8>
  /// Values that are not read but passed on.
  let passed: [[KeyPlace]]

  /// What leads may have a key for.
  let parts: [LeadPart]

  /// For each field what to do where a walk has found no value.
  let misses: UnsafePointer<FieldMiss>

  /// Everything that readings point to.
  private let constants: ScratchArena
  private let tables: [TextTable]
  private let memory = PlanMemory()

  /// Nil when memory runs out.
  ///
  /// - Parameters:
  ///   - passing: for each value that is passed on as it came, the keys under which it may lie.
  ///   - interner: learns the values of choices.
  init?(_ program: Program, input: Input, passing: [[Reading.Key]] = [], interner: inout Interner) {
    guard let handle = csj_shape_create() else { return nil }
    var builder = Builder(interner)
    var readings: [CompiledReading] = []
    for (field, reading) in zip(program.fields, input.readings) {
      readings.append(builder.compile(field.name, field.type, reading, into: handle))
    }
    passed = passing.map { keys in keys.map { builder.pass($0, in: handle) } }
    interner = builder.interner
    slotCount = Int(builder.nextSlot)
    // Each column of items twice: for what does not read, and for what may be read in two ways.
    noteLimit = readings.reduce(0) { $0 + 2 * $1.columns.count + 2 }
    zone = program.agreement.zone
    formats = builder.formats
    numberForms = builder.numberForms
    isComplete = builder.isComplete
    keys = input.readings.flatMap(\.keys)
    keySlots = builder.copy(readings.flatMap { [$0.place.exact] + $0.otherPlaces.map(\.exact) })
    areNumbers = builder.copy(
      readings.flatMap {
        [Bool](repeating: $0.kind == .number || $0.kind == .numberInForm, count: 1 + $0.otherPlaces.count)
      })
    areInForm = builder.copy(
      readings.flatMap { [Bool](repeating: $0.kind == .numberInForm, count: 1 + $0.otherPlaces.count) })
    subjects = program.fields.map { field in
      guard case .records(let type) = field.type else { return (field.name, []) }
      return (field.name, type.columns.map { "\(field.name).\($0.name)" })
    }
    problemItems = builder.bytes(Problem.Key.items.next)
    parts = program.leadParts + passing.indices.map { .passed($0) }
    tables = builder.tables
    self.handle = handle
    self.readers = builder.readers(readings)
    self.readings = builder.copy(readings)
    misses = UnsafePointer(memory.copy(readings.map { FieldMiss($0) }))
    constants = builder.finish()
  }

  deinit { csj_shape_destroy(handle) }

  /// How many fields a lead has.
  var fieldCount: Int { readings.count }
}

// Nothing changes after `init`, and `csj_project` only reads the shape.
extension LeadShape: @unchecked Sendable {}
