import AccordSource
import Glibc

/// How many cores this process may use.
enum AvailableCores {
  /// More threads than any machine has cores, and few enough to be had.
  static let mostThreads = 1024

  /// The smaller of what the scheduler gives (`Cpus_allowed`, see proc(5)) and what the control groups allow
  /// (`cpu.max`, see the kernel's `cgroup-v2`); at least 1.
  static var count: Int {
    max(1, min(allowed ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), quota ?? Int.max))
  }

  private static var allowed: Int? {
    let name = "Cpus_allowed:"
    guard let status = text(of: "/proc/self/status"),
      let mask = status.split(separator: "\n").first(where: { $0.hasPrefix(name) })
    else { return nil }
    return mask.dropFirst(name.count).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
  }

  /// The smallest limit of the process's group and those above it, rounded up; nil without any.
  private static var quota: Int? {
    guard let groups = text(of: "/proc/self/cgroup"),
      let own = groups.split(separator: "\n").first(where: { $0.hasPrefix("0::") })
    else { return nil }
    var path = own.dropFirst(3).split(separator: "/")
    var smallest = limit(of: path)
    while path.popLast() != nil { smallest = [smallest, limit(of: path)].compactMap { $0 }.min() }
    return smallest
  }

  private static func limit(of group: [Substring]) -> Int? {
    let file = (["/sys/fs/cgroup"] + group + ["cpu.max"]).joined(separator: "/")
    guard let text = text(of: file) else { return nil }
    let numbers = text.split { $0 == " " || $0 == "\n" }.map { Int($0) }
    guard numbers.count == 2, let quota = numbers[0], let period = numbers[1], quota > 0, period > 0 else {
      return nil
    }
    return (quota - 1) / period + 1
  }

  /// What the kernel says in a file; nil when there is none.
  private static func text(of path: String) -> String? {
    (try? PlainFile.read(path, atMost: 1 << 20)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
