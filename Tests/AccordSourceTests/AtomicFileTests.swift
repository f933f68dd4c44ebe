import AccordSource
import Foundation
import Testing

/// Files that are replaced as a whole.
@Suite final class AtomicFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "accord-file-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  @Test(arguments: ["old", "older", "new!", ""])
  func aFileThatSomebodyElseChangedStays(now: String) throws {
    try Data(now.utf8).write(to: folder.appending(path: "a"))
    if now == "old" {
      try AtomicFile.replace(path("a"), with: Array("new".utf8), expecting: Array("old".utf8))
      #expect(try text("a") == "new")
    } else {
      let file = path("a")
      let error = #expect(throws: AtomicFile.Failure.self) {
        try AtomicFile.replace(file, with: Array("new".utf8), expecting: Array("old".utf8))
      }
      #expect(
        error?.description.hasSuffix("it was changed while the command ran; run the command again") == true)
      #expect(try text("a") == now)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
  }

  @Test func aFileThatIsGoneStaysGone() throws {
    let file = path("a")
    #expect(throws: AtomicFile.Failure.self) {
      try AtomicFile.replace(file, with: [1], expecting: [2])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test(arguments: ["there", "sub/../there", "second"])
  func aLinkThatLeadsNowhereYetStays(target: String) throws {
    try FileManager.default.createDirectory(atPath: path("sub"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path("second"), withDestinationPath: path("there"))
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: target)
    try AtomicFile.replace(path("link"), with: Array("new".utf8))
    #expect(try text("there") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == target)
  }

  @Test func aCircleOfLinksIsNoFile() throws {
    try FileManager.default.createSymbolicLink(atPath: path("a"), withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: path("b"), withDestinationPath: "a")
    try? AtomicFile.replace(path("a"), with: [1])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test(.enabled(if: geteuid() == 0, "only the administrator gives files away"))
  func ownerGroupAndPermissionsStay() throws {
    try Data("old".utf8).write(to: folder.appending(path: "a"))
    try #require(chown(path("a"), 12, 34) == 0)
    try #require(chmod(path("a"), 0o2640) == 0)
    try AtomicFile.replace(path("a"), with: Array("new".utf8))
    var status = stat()
    try #require(stat(path("a"), &status) == 0)
    #expect((status.st_uid, status.st_gid) == (12, 34))
    #expect(status.st_mode & 0o7777 == 0o2640)
  }
}
