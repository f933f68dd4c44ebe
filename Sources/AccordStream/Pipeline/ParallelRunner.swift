internal import Glibc

/// Decides blocks on several threads. Whoever finishes the block that is next in order writes it, and those
/// behind it that are finished as well.
///
/// At most so many blocks are on their way; then the thread that reads waits.
final class ParallelRunner: BlockRunner, @unchecked Sendable {  // Guarded by `monitor`, see below.
  /// A place for a block on its way. A worker has it to itself from taking it to finishing it, then whoever writes.
  private final class Place {
    let block = Block()
    let output: BlockOutput
    var isFinished = false
    var error: (any Error)?

    init(output: BlockOutput) {
      self.output = output
    }

    /// Asks for blocks of which none has to wait with its output until it is next in order.
    func adaptLength() {
      guard output.length > 0, block.length > 0 else { return }
      let fit = Double(block.length) * Double(BlockOutput.limit / 2) / Double(output.length)
      block.preferredLength = Int(min(max(fit, Self.shortest), Self.longest))
    }

    private static let shortest = 4096.0
    private static let longest = Double(1 << 40)
  }

  private let monitor = Monitor()
  private let makeWorker: @Sendable () -> any BlockWorker
  private let stop: StopSignal
  /// Used by the thread that holds `isWriting`.
  private let writer: OrderedWriter
  /// Decides blocks again from which leads are left out; used as `writer` is.
  private var spare: (any BlockWorker)?
  private var threads: [pthread_t] = []

  // Guarded by the lock. Blocks are numbered; block n is in place n modulo the number of places.
  private let places: [Place]
  private var submitted = 0
  private var taken = 0
  private var written = 0
  private var isWriting = false
  /// Whether something was written that was not sent.
  private var isDirty = false
  private var isPausing = false
  private var isClosed = false
  /// Whether nothing more is written, because of an error or a last output.
  private var isEnded = false
  private var error: (any Error)?

  /// How often a thread that waits looks after other things.
  private static let patience = 200
  /// The evaluator descends deeply; the default depends on the shell's limits.
  private static let stackSize = 8 << 20

  /// Starts the threads; nil when not a single one can be started.
  init?(
    jobs: Int, makeWorker: @escaping @Sendable () -> any BlockWorker, writer: OrderedWriter,
    stop: StopSignal, makeOutput: () -> BlockOutput
  ) {
    self.makeWorker = makeWorker
    self.writer = writer
    self.stop = stop
    // Two for each worker, so that none waits for the reader, and two for the reader and the writer.
    places = (0..<2 * jobs + 2).map { _ in Place(output: makeOutput()) }
    for index in places.indices {
      places[index].output.spill = { [unowned self] output in try self.spill(output) }
    }
    withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { memory in
      guard let attributes = memory.baseAddress, pthread_attr_init(attributes) == 0 else { return }
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, Self.stackSize)
      while threads.count < jobs, let thread = start(attributes) { threads.append(thread) }
    }
    if threads.isEmpty { return nil }
  }

  private func start(_ attributes: UnsafePointer<pthread_attr_t>) -> pthread_t? {
    var thread = pthread_t()
    let runner = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, attributes,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<ParallelRunner>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, runner.toOpaque())
    if status == 0 { return thread }
    runner.release()
    return nil
  }

  // MARK: The thread that reads

  func acquire(check: () throws -> Void) throws -> Block? {
    monitor.lock()
    defer { monitor.unlock() }
    try wait(check) { submitted - written < places.count }
    if let error { throw error }
    if isEnded { return nil }
    let place = places[submitted % places.count]
    place.adaptLength()
    return place.block
  }

  func submit() throws {
    monitor.lock()
    defer { monitor.unlock() }
    submitted += 1
    isPausing = false
    monitor.signal(.work)
  }

  func pause() throws -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    isPausing = true
    writeFinished()
    if let error { throw error }
    return !isEnded
  }

  func finish(check: () throws -> Void) throws {
    do {
      monitor.lock()
      defer { monitor.unlock() }
      try wait(check) { written == submitted }
    }
    join()
    if let error { throw error }
  }

  func cancel() throws {
    stop.set()
    join()
    if let error { throw error }
  }

  /// Waits until a condition holds or the run has ended. With the lock.
  private func wait(_ check: () throws -> Void, until isMet: () -> Bool) throws {
    while !isEnded, !isMet() {
      monitor.wait(for: .progress, milliseconds: Self.patience)
      if isEnded || isMet() { break }
      monitor.unlock()
      defer { monitor.lock() }
      try check()
    }
  }

  /// Lets the workers do what is submitted, and waits until they have gone.
  private func join() {
    monitor.lock()
    isClosed = true
    monitor.broadcast(.work)
    monitor.broadcast(.progress)
    monitor.unlock()
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  // MARK: Workers

  private func work() {
    let worker = makeWorker()
    monitor.lock()
    defer { monitor.unlock() }
    while true {
      while taken == submitted, !isClosed, !isEnded { monitor.wait(for: .work) }
      guard taken < submitted, !isEnded else { return }
      let place = places[taken % places.count]
      taken += 1
      monitor.unlock()
      decide(place, worker)
      monitor.lock()
      place.isFinished = true
      writeFinished()
    }
  }

  private func decide(_ place: Place, _ worker: any BlockWorker) {
    place.output.begin(place.block)
    place.error = nil
    guard !stop.isSet else {
      place.output.skip()
      return
    }
    do {
      try worker.decide(place.block, into: place.output)
      place.output.finish()
    } catch {
      place.error = error
    }
  }

  /// Writes the finished blocks that are next in order, unless another thread is at it. With the lock.
  private func writeFinished() {
    guard !isWriting else { return }
    isWriting = true
    defer {
      isWriting = false
      monitor.broadcast(.progress)
    }
    // Without the lock other threads finish more: looked at again after every step.
    while !isEnded {
      let next = places[written % places.count]
      if written < taken, next.isFinished {
        isDirty = true
        unlocked { [writer] in
          if next.error == nil { try leaveOutDuplicates(next) }
          try writer.write(next.output)
          if next.error == nil { writer.count(next.output) }
        }
        next.isFinished = false
        written += 1
        if let error = next.error { end(error) } else if next.output.isLast { end(nil) }
        monitor.broadcast(.progress)
      } else if isPausing, isDirty {
        isDirty = false
        unlocked { [writer] in try writer.flush() }
      } else {
        break
      }
    }
  }

  /// Without the lock, by whoever writes.
  private func leaveOutDuplicates(_ place: Place) throws {
    try writer.leaveOutDuplicates(place.output, of: place.block) {
      let worker = spare ?? makeWorker()
      spare = worker
      return worker
    }
  }

  /// Writes a part of a block once it is next in order; whether the run goes on.
  private func spill(_ output: BlockOutput) throws -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    while places[written % places.count].output !== output || isWriting, !isEnded, !stop.isSet {
      monitor.wait(for: .progress)
    }
    guard !isEnded, !stop.isSet else { return false }
    isWriting = true
    isDirty = true
    unlocked { [writer] in try writer.write(output) }
    isWriting = false
    // What others could not do meanwhile.
    writeFinished()
    return !isEnded
  }

  /// Does something without the lock; an error ends the run.
  private func unlocked(_ work: () throws -> Void) {
    monitor.unlock()
    let result = Result { try work() }
    monitor.lock()
    if case .failure(let error) = result { end(error) }
  }

  /// Nothing more is written. With the lock.
  private func end(_ error: (any Error)?) {
    if isEnded { return }
    isEnded = true
    self.error = error
    stop.set()
    monitor.broadcast(.work)
    monitor.broadcast(.progress)
  }
}
