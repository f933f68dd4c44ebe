import Foundation
import Testing

/// The attacks of `Tests/Attacks`: what rules, leads and names of strangers may never do.
///
/// `scripts/attack` runs them; here it does so with the command that was built for the tests.
@Suite struct AttackTests {
  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasSuffix(".sh") && $0 != "lib.sh" }.map { String($0.dropLast(".sh".count)) }.sorted() ?? []

  private static let folder = Project.root.appending(path: "Tests/Attacks")

  @Test func thereAreAttacks() { #expect(Self.names.count >= 60) }

  @Test(arguments: names)
  func theInvariantHolds(name: String) throws {
    let process = Process()
    process.executableURL = Project.root.appending(path: "scripts/attack")
    process.arguments = [name]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["ACCORD": RunningCommand.executable.path]
    ) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    // An attack sends signals, which a command that has inherited a block of them does not get.
    try RunningCommand.withoutBlockedSignals { try process.run() }
    let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
  }
}
