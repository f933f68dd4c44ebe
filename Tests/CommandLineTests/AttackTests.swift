import AccordTestSupport
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
    let environment = ProcessInfo.processInfo.environment.merging(["ACCORD": Project.command.path]) { $1 }
    let attack = try Subprocess.run("scripts/attack", [name], environment: environment, joinsOutputs: true)
    #expect(attack.status == 0, "\(attack.output)")
  }
}
