import AccordSource
import Foundation
import Testing

/// Where files of rules may lie, and how their names are taken apart.
@Suite final class FileScopeTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
    path: "accord-scope-\(UUID().uuidString)")

  init() throws {
    for name in ["rules/sub", "rules-of-others", "shared"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    for name in ["rules/a", "rules/sub/b", "rules-of-others/c", "shared/d"] {
      try Data(name.utf8).write(to: folder.appending(path: name))
    }
    try link("rules/out", "../shared")
    try link("rules/circle", "circle")
    try link("rules/inside", "sub/../a")
    try link("rules/later", "sub/new")
    try link("rules/far", "\(folder.path)/shared/new")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func link(_ name: String, _ target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  @Test(
    arguments: [
      ("rules/a", "rules/a"), ("rules/../rules//./a", "rules/a"), ("rules/inside", "rules/a"),
      ("rules/out/../rules/a", "rules/a"), ("rules/later", "rules/sub/new"),
      ("rules/no/such/../file", "rules/no/file"), ("rules", "rules"), ("rules/", "rules"),
    ])
  func whatLiesInside(name: String, real: String) throws {
    #expect(try FileScope(path("rules")).resolve(folder.path + "/" + name) == path(real))
  }

  @Test(
    arguments: [
      "shared/d", "rules/out/d", "rules/out/no", "rules/../shared/d", "rules/sub/../../shared/d",
      "rules-of-others/c",
      "rules/far", "rules/..", "../../../../../../../../../etc/passwd", "no/such/file",
    ])
  func whatLiesOutside(name: String) {
    #expect(throws: FileScope.Failure.outside) {
      try FileScope(path("rules")).resolve(folder.path + "/" + name)
    }
  }

  @Test func circlesAndNamesThatEndEarlyAreRefused() {
    let scope = FileScope(path("rules"))
    for name in ["rules/circle", "rules/circle/a", "rules/a\0b"] {
      let failure = #expect(throws: FileScope.Failure.self) { try scope.resolve(folder.path + "/" + name) }
      #expect(failure != .outside)
    }
  }

  @Test func otherFoldersAreAllowed() throws {
    let scope = FileScope(path("rules"), allowing: [path("shared"), path("no-such")])
    #expect(try scope.read(path("rules/out/d"), atMost: 100).bytes == Array("shared/d".utf8))
    #expect(throws: FileScope.Failure.missing) { try scope.read(path("shared/e"), atMost: 100) }
    #expect(throws: FileScope.Failure.outside) { try scope.read(path("rules-of-others/c"), atMost: 100) }
    #expect(throws: FileScope.Failure.other("it is a folder")) {
      try scope.read(path("rules/sub"), atMost: 100)
    }
  }

  @Test func aFileIsReadUpToALimit() throws {
    #expect(try PlainFile.read(path("rules/a"), atMost: 7).bytes.count == 7)
    let failure = #expect(throws: PlainFile.Failure.self) { try PlainFile.read(path("rules/a"), atMost: 6) }
    #expect(failure?.reason.hasPrefix("it is larger than") == true)
  }

  @Test func namesOfOneFileAreOneFile() throws {
    try FileManager.default.linkItem(atPath: path("rules/a"), toPath: path("rules/hard"))
    let file = try #require(FileIdentity(path("rules/a")))
    #expect(FileIdentity(path("rules/inside")) == file)
    #expect(FileIdentity(path("rules/hard")) == file)
    #expect(FileIdentity(path("rules/sub/b")) != file)
    #expect(FileIdentity(path("rules/later")) == nil)
    #expect(FileKind(at: path("rules/later")) == .link)
    #expect(FileIdentity(path("rules/out"))?.kind == .folder)
    #expect(FileIdentity("/dev/null")?.kind == .device)
  }

  @Test(
    arguments: [
      ("a", "", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("a/b/", "a/b", ""), ("/a/b", "/a", "b"),
      ("", "", ""),
      ("a/\u{308}b", "a", "\u{308}b"),
    ])
  func aNameTakenApart(path: String, folder: String, name: String) {
    #expect(Path.folder(of: path) == folder)
    #expect(Path.name(of: path) == name)
  }

  @Test func namesPutTogether() {
    #expect(Path.join("", "a") == "a")
    #expect(Path.join("r", "a") == "r/a")
    #expect(Path.join("r/", "a") == "r/a")
    #expect(Path.join("r", "/a") == "/a")
    #expect(Path.isInside("/r/a", "/r") && Path.isInside("/r", "/r") && Path.isInside("/a", "/"))
    #expect(!Path.isInside("/rules", "/r") && !Path.isInside("/", "/r"))
    // The same letter made of other code points is another name.
    #expect(!Path.isInside("/e\u{301}/a", "/\u{E9}"))
  }
}
