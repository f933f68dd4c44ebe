import Foundation

/// Where the data of these tests lies.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A number from the environment, for longer runs by hand.
  static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The names of the files in a folder that end like this, in order.
  static func names(in folder: String, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The files in a folder and below it that end like this, by path.
  static func texts(under folder: String, suffix: String) throws -> [String: String] {
    let start = root.appending(path: folder).resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    var texts: [String: String] = [:]
    for path in paths where path.hasSuffix(suffix) {
      texts[path] = String(decoding: try bytes("\(folder)/\(path)"), as: UTF8.self)
    }
    return texts
  }

  /// All cases of `Tests/Conformance`.
  static let cases: Result<[ConformanceCase], any Error> = Result {
    try names(in: "Tests/Conformance", suffix: ".cases").flatMap { name in
      try CaseReader.read(String(decoding: bytes("Tests/Conformance/\(name)"), as: UTF8.self), file: name)
    }
  }

  /// The clause numbers of `docs/language.md`, in order.
  static func clauses() throws -> [String] {
    String(decoding: try bytes("docs/language.md"), as: UTF8.self).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("**"), let end = line.dropFirst(2).firstIndex(of: "*") else { return nil }
      let number = line[line.index(line.startIndex, offsetBy: 2)..<end]
      return number.contains(".") && number.allSatisfy { $0.isNumber || $0 == "." } ? String(number) : nil
    }
  }
}
