import AccordSemantics
package import AccordValues

/// Runs a plan over blocks of leads, each instruction for all leads of a block; for one thread at a time.
///
/// A lead has a lane: a place in the column of every register. All memory that a block needs is there from the
/// beginning or is kept from block to block: in the steady state nothing is allocated and no reference counted.
package final class Machine {
  package let plan: Plan
  package let asOf: Instant
  let now: Int64
  /// How many leads a block can have.
  package let width: Int

  let loader: UnsafeMutablePointer<LeadLoader>
  /// Holds what is known of lists, and everything else that lasts as long as the block.
  let arena: UnsafeMutablePointer<ScratchArena>
  /// Holds texts that are made; those that are made for items are taken back with them.
  let texts: UnsafeMutablePointer<ScratchArena>

  // Tables of columns: `width` values for each register, clause, list, and so on.
  let columns: UnsafeMutablePointer<ValueColumn>
  let truths: UnsafeMutablePointer<UInt8>
  let clauses: UnsafeMutablePointer<ClauseState>
  let lists: UnsafeMutablePointer<ListState>
  /// A column for each set of the items of a list.
  let itemSets: UnsafeMutablePointer<UInt64>
  /// Room for those of one lead.
  let foundSets: UnsafeMutablePointer<UInt64>
  /// For each list and lane the causes of undecided items, `causeWords` words each.
  let listCauses: UnsafeMutablePointer<UInt64>
  let tallies: UnsafeMutablePointer<Tally>
  let scores: UnsafeMutablePointer<ScoreState>
  /// For each code that runs once for a lead, the block in which it last ran.
  let guards: UnsafeMutablePointer<UInt32>
  /// For each place that reports failures, the block in which it last did.
  let reports: UnsafeMutablePointer<UInt32>

  // For each lead.
  let leads: UnsafeMutablePointer<LeadState>
  /// `lineRoom` for each lead.
  let reasons: UnsafeMutablePointer<PaidReason>
  let undecided: UnsafeMutablePointer<UndecidedLine>
  /// Beside each reason what it was made of; no room where no limit asks for it.
  let booked: UnsafeMutablePointer<BookedReason>
  let lineRoom: Int
  /// For each lane the rank of a value, see `RanksPlan`.
  let ranks: UnsafeMutablePointer<UInt8>
  /// How the lines of a set come out for eight leads.
  let lineOutcomes: UnsafeMutablePointer<UInt64>
  /// A column for each line that keeps what it pays for each item.
  let paid: UnsafeMutablePointer<PaidItems>

  // For the block.
  let block: UnsafeMutablePointer<BlockState>
  let lanes: UnsafeMutablePointer<UInt16>
  /// Since when items lie in each of the windows of all lists.
  let edges: UnsafeMutablePointer<Int64>
  /// For each lane whether an outcome may be undecided, see `mayBeUndecided`.
  let doubts: UnsafeMutablePointer<UInt8>
  /// A mark for each lane, for whoever goes through them several times.
  let marks: UnsafeMutablePointer<Bool>
  /// For each place that is jumped to.
  let waiting: UnsafeMutablePointer<WaitingLanes>
  /// Where the texts begin that are made for items, for each clause and each payment.
  let clauseMarks: UnsafeMutablePointer<ScratchArena.Mark?>
  let paymentMarks: UnsafeMutablePointer<ScratchArena.Mark?>

  /// For each node, the search that last came to it.
  let visits: UnsafeMutablePointer<UInt32>
  let causes: UnsafeMutablePointer<UInt64>
  /// What is missing behind what a decision has shown so far.
  let missing: UnsafeMutablePointer<UInt64>
  let causeWords: Int
  /// The first instants of days, each where its number ends.
  let days: UnsafeMutablePointer<(day: Int64, start: Slot)>
  static let dayCount: Int64 = 2048
  let patternMemos: UnsafeMutablePointer<TextMemo>
  let searchMemos: UnsafeMutablePointer<TextMemo>
  /// How the route's deadlines and the time of the decision read.
  let constants: DecisionConstants
  /// Where problems are sorted before they are written.
  let sorting: UnsafeMutablePointer<ProblemSorting>
  /// The values that the trace of a decision shows, and where each begins.
  let shown: UnsafeMutablePointer<ByteWriter>
  let shownStarts: UnsafeMutablePointer<Int>
  /// Where decisions are written for whoever has no room of their own, and the end of one that has problems or a trace.
  let output: UnsafeMutablePointer<ByteWriter>
  let tail: UnsafeMutablePointer<ByteWriter>

  private let memory = PlanMemory()
  /// What is brought to leads; nil when each has what it brings itself.
  private let answers: BroughtAnswers?

  /// Nil when memory runs out.
  ///
  /// - Parameters:
  ///   - width: how many leads are decided together at most; fewer where the rules need much memory for each.
  ///   - answers: made for this plan; nil when leads have only what they bring themselves.
  package init?(
    _ plan: Plan, asOf: Instant, width wanted: Int = Machine.defaultWidth, answers: BroughtAnswers? = nil
  ) {
    let counts = plan.counts
    let width = counts.width(atMost: wanted)
    let values = memory.make(counts.values * width, Slot.unknown)
    guard let loader = LeadLoader(plan.shape, registers: values, width: width) else { return nil }
    self.plan = plan
    self.asOf = asOf
    self.width = width
    self.answers = answers
    now = asOf.microseconds
    self.loader = Machine.place(loader)
    sorting = Machine.place(ProblemSorting())
    output = Machine.place(ByteWriter())
    tail = Machine.place(ByteWriter())
    shown = Machine.place(ByteWriter())
    shownStarts = memory.make(counts.observed + 1, 0)
    arena = Machine.place(ScratchArena())
    texts = Machine.place(ScratchArena())
    columns = memory.make(counts.values, ValueColumn(start: values, mask: -1))
    // Eight are read together, also where fewer are left.
    truths = memory.make(counts.truths * width + 8, Kleene.unknown)
    clauses = memory.make(counts.clauses * width, ClauseState())
    lists = memory.make(counts.lists * width, ListState())
    itemSets = memory.make(counts.itemSets * width, 0)
    foundSets = memory.make(counts.itemSets, 0)
    causeWords = counts.causeWords
    listCauses = memory.make(counts.lists * width * counts.causeWords, 0)
    tallies = memory.make(counts.tallies * width, Tally())
    scores = memory.make(counts.scores * width, ScoreState())
    guards = memory.make(counts.guards * width, 0)
    reports = memory.make(counts.reports * width, 0)
    leads = memory.make(width, LeadState())
    lineRoom = counts.lines + 1
    reasons = memory.make(width * lineRoom, PaidReason(line: 0, items: -1, points: .unknown))
    undecided = memory.make(width * lineRoom, UndecidedLine(line: 0, node: -1))
    ranks = memory.make(width, 0)
    lineOutcomes = memory.make(8, 0)
    booked = memory.make(counts.books ? width * lineRoom : 0, BookedReason())
    paid = memory.make(counts.paidLines * width, PaidItems())
    block = memory.make(1, BlockState())
    lanes = memory.make(width, 0)
    doubts = memory.make(width, 0)
    marks = memory.make(width, false)
    let windows = (0..<counts.lists).flatMap { list in plan.lists[list].windows.range.map { plan.slots[$0] } }
    edges = memory.copy(windows.map { $0.isKnown ? Machine.edge($0, before: asOf.microseconds) : .min })
    waiting = memory.make(counts.places, WaitingLanes(numbers: lanes))
    let room = memory.make(counts.places * (width + 1), UInt16(0))
    for place in 0..<counts.places { waiting[place] = WaitingLanes(numbers: room + place * (width + 1)) }
    clauseMarks = memory.make(counts.clauses, nil)
    paymentMarks = memory.make(counts.payments, nil)
    visits = memory.make(counts.nodes, 0)
    causes = memory.make(counts.causeWords, 0)
    missing = memory.make(counts.causeWords, 0)
    days = memory.make(Int(Machine.dayCount), (.max, .unknown))
    let memory = memory
    patternMemos = TextMemo.several(counts.patterns, memory)
    searchMemos = TextMemo.several(counts.searches, memory)
    constants = DecisionConstants(plan, asOf: asOf, memory)
    for register in 0..<counts.values {
      columns[register] = ValueColumn(start: values + register * width, mask: -1)
    }
    for constant in plan.constants {
      let start = columns[Int(constant.register)].start
      start.pointee = constant.slot
      columns[Int(constant.register)] = ValueColumn(start: start, mask: 0)
    }
    for truth in [Kleene.no, Kleene.unknown, Kleene.yes] {
      (truths + Int(truth) * width).update(repeating: truth, count: width)
    }
  }

  private static func place<Part: ~Copyable>(_ part: consuming Part) -> UnsafeMutablePointer<Part> {
    let place = UnsafeMutablePointer<Part>.allocate(capacity: 1)
    place.initialize(to: part)
    return place
  }

  private static func remove<Part: ~Copyable>(_ part: UnsafeMutablePointer<Part>) {
    part.deinitialize(count: 1)
    part.deallocate()
  }

  deinit {
    Machine.remove(loader)
    Machine.remove(sorting)
    Machine.remove(output)
    Machine.remove(tail)
    Machine.remove(shown)
    Machine.remove(arena)
    Machine.remove(texts)
  }

  /// How many bytes behind a lead must be readable.
  package static var padding: Int { LeadLoader.padding }

  /// How many leads are decided together unless somebody says otherwise.
  package static let defaultWidth = 256

  // MARK: Registers

  @inline(__always)
  func value(_ register: Int32, _ lane: Int) -> Slot { columns[Int(register)][lane] }

  @inline(__always)
  func truth(_ register: Int32, _ lane: Int) -> UInt8 { truths[Int(register) &* width &+ lane] }

  @inline(__always)
  func clause(_ number: Int, _ lane: Int) -> UnsafeMutablePointer<ClauseState> {
    clauses + (number &* width &+ lane)
  }

  @inline(__always)
  func list(_ number: Int32, _ lane: Int) -> UnsafeMutablePointer<ListState> {
    lists + (Int(number) &* width &+ lane)
  }

  func causes(ofList number: Int32, _ lane: Int) -> UnsafeMutablePointer<UInt64> {
    listCauses + (Int(number) * width + lane) * causeWords
  }

  // MARK: Blocks

  /// Begins a block: the leads of the one before are gone.
  package func beginBlock() {
    loader.pointee.beginBlock()
    arena.pointee.reset()
    texts.pointee.reset()
    block.pointee.count = 0
    block.pointee.number &+= 1
    // After four thousand million blocks the numbers of old ones come round again.
    if block.pointee.number == 0 { forgetBlocks() }
  }

  private func forgetBlocks() {
    block.pointee.number = 1
    block.pointee.doubtsFound = 0
    for index in 0..<plan.counts.lists * width { lists[index].block = 0 }
    for index in 0..<plan.counts.clauses * width { clauses[index].block = 0 }
    guards.update(repeating: 0, count: plan.counts.guards * width)
    reports.update(repeating: 0, count: plan.counts.reports * width)
  }

  /// How many leads the block has.
  package var count: Int { block.pointee.count }

  /// Adds a lead to the block; false when it takes the slow way: it is no lead, or an unusual one.
  ///
  /// - Parameters:
  ///   - json: an object; `Machine.padding` bytes behind it must be readable, and it must stay as it is as long as
  ///     the block.
  ///   - line: where it stands in the input.
  package func add(_ json: UnsafeRawBufferPointer, line: Int) -> Bool {
    let lane = block.pointee.count
    return loader.pointee.load(json, lane: lane) && take(lane, line)
  }

  /// Adds a row of CSV, as `add(_:line:)`; an empty cell is null.
  ///
  /// - Parameters:
  ///   - cells: where in `bytes` the cell of each column of the header lies; the cells are valid UTF-8.
  ///   - bytes: as the object of `add(_:line:)`.
  package func add(
    cells: UnsafeBufferPointer<Range<Int>>, in bytes: UnsafeRawBufferPointer, columns: ColumnMap, line: Int
  ) -> Bool {
    let lane = block.pointee.count
    return loader.pointee.load(cells: cells, in: bytes, columns: columns, lane: lane) && take(lane, line)
  }

  /// Takes a lead that was read into the block, with what is brought to it; false as `add(_:line:)`.
  @inline(__always)
  private func take(_ lane: Int, _ line: Int) -> Bool {
    if let answers, !loader.pointee.bring(answers) { return false }
    leads[lane].line = line
    block.pointee.count = lane + 1
    return true
  }

  /// A copy of an object that lasts as long as the block, with the room behind it that is read.
  package func keep(_ json: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let room = UnsafeMutableRawPointer(
      arena.pointee.allocate(UInt8.self, count: json.count + Machine.padding))
    if let start = json.baseAddress { room.copyMemory(from: start, byteCount: json.count) }
    return UnsafeRawBufferPointer(start: room, count: json.count)
  }

  /// Decides the leads of the block.
  package func decide() {
    let count = block.pointee.count
    block.pointee.lane = 0
    guard count > 0 else { return }
    block.pointee.tallies = 0
    for lane in 0..<count { leads[lane] = LeadState(line: leads[lane].line) }
    run(from: plan.instructions)
    if plan.counts.propositions > 0 {
      for lane in 0..<count { choosePropositions(lane) }
    }
    if plan.counts.promises > 0 || plan.counts.hasFilter || !plan.sent.isEmpty { judgePromises() }
  }

  /// Whom everything that is said of a lead is about, by its place in the block.
  package func look(at lane: Int) {
    block.pointee.lane = lane
    loader.pointee.lane = lane
  }

  var lane: Int { block.pointee.lane }

  // MARK: One lead

  /// Decides a lead alone, which is then the one that is looked at; false as `add(_:line:)`.
  package func decide(_ json: UnsafeRawBufferPointer, line: Int) -> Bool {
    beginBlock()
    guard add(json, line: line) else { return false }
    decide()
    look(at: 0)
    return true
  }

  /// Decides a row of CSV alone.
  package func decide(
    cells: UnsafeBufferPointer<Range<Int>>, in bytes: UnsafeRawBufferPointer, columns: ColumnMap, line: Int
  ) -> Bool {
    beginBlock()
    guard add(cells: cells, in: bytes, columns: columns, line: line) else { return false }
    decide()
    look(at: 0)
    return true
  }
}
