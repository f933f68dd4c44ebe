internal import Glibc

/// Where a file is, whatever it is called.
package enum RealPath {
  /// The name from the root on without links, `.` and `..`; also of a file that is not there. Nil when links go round
  /// in a circle.
  package static func of(_ path: String) -> String? {
    var rest: [String] = Path.parts(Path.join(workingFolder, path)).reversed()
    var real: [String] = []
    var links = 0
    while let part = rest.popLast() {
      if part == "." { continue }
      if part == ".." {
        _ = real.popLast()
        continue
      }
      real.append(part)
      guard let target = linkTarget("/" + real.joined(separator: "/")) else { continue }
      links += 1
      guard links <= mostLinks else { return nil }
      real = Path.isAbsolute(target) ? [] : real.dropLast()
      rest += Path.parts(target).reversed()
    }
    return "/" + real.joined(separator: "/")
  }

  /// How many links in a row Linux follows.
  private static let mostLinks = 40

  private static var workingFolder: String {
    guard let name = getcwd(nil, 0) else { return "/" }
    defer { free(name) }
    return String(cString: name)
  }

  /// Where a link leads; nil for what is none.
  private static func linkTarget(_ path: String) -> String? {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &name, name.count)
    guard count > 0, count < name.count else { return nil }
    return String(decoding: name.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
