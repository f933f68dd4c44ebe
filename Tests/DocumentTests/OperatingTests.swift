import AccordTestSupport
import Foundation
import Testing

/// `docs/operating.md` is one story: its commands are run one after the other, with a server of PostgreSQL of their own.
@Suite struct OperatingTests {
  static let document = "docs/operating.md"

  @Test("the nights that the document tells", .enabled(if: PostgreSQLServer.isInstalled))
  func story() throws {
    let server = try PostgreSQLServer()
    defer { server.stop() }
    let blocks = CodeBlock.all(in: Self.document).filter { $0.language == "console" }
    let console = ConsoleBlock(blocks.map(\.text).joined(separator: "\n"))
    try #require(console.steps.count > 20)
    let results = try Shell.run(console.steps.map(\.command), variables: server.variables, seconds: 120)
    for difference in console.differences(results) { Issue.record("\(difference)") }
  }

  @Test(
    "a run that is killed has changed nothing, and is run again", .enabled(if: PostgreSQLServer.isInstalled))
  func killed() throws {
    let server = try PostgreSQLServer()
    defer { server.stop() }
    let nightly = "examples/operating/nightly rules 2026-11-01T09:00:00Z"
    let count = "psql -At -c 'select (select count(*) from decision), (select count(*) from run)'"
    let results = try Shell.run(
      [
        "psql -q -f examples/operating/schema.sql",
        // Enough leads that the job is at work for a while.
        "psql -q -c \"insert into lead select 'K' || n, jsonb_build_object('id', 'K' || n, 'employees', n) from generate_series(1, 20000) n\"",
        // A lock of its own folder: other tests may run the job at the same time.
        "export TMPDIR=$PWD/tmp; mkdir tmp",
        "for pause in 0.05 0.2 0.4; do \(nightly) 2>/dev/null & sleep $pause; kill -KILL $! 2>/dev/null; wait $!; flock $TMPDIR/accord-nightly-$UID.lock true; done; true",
        "\(count) | grep -E '^(0\\|0|20000\\|1)$'",
        "\(nightly) 2>/dev/null; \(count)",
      ], variables: server.variables, seconds: 180)
    #expect(results.count == 6)
    #expect(results.dropLast(1).allSatisfy { $0.status == 0 }, "\(results)")
    #expect(results.last?.output.hasSuffix("20000|1\n") == true, "\(results)")
  }

  @Test("the units of systemd and the DAG are well-formed")
  func units() throws {
    let python = """
      import ast, configparser, sys
      ast.parse(open(sys.argv[1] + '/accord_nightly.py').read())
      for name in ['accord-nightly.service', 'accord-nightly.timer']:
          unit = configparser.ConfigParser(strict=True, interpolation=None)
          unit.optionxform = str
          unit.read_file(open(sys.argv[1] + '/' + name))
          assert unit.sections()[0] == 'Unit', name
      """
    _ = try Python.run(["-c", python, Project.root.appending(path: "examples/operating").path])
  }
}
