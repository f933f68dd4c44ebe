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

  @Test(
    "what is not done does not end as done, and changes nothing", .enabled(if: PostgreSQLServer.isInstalled))
  func refusals() throws {
    let server = try PostgreSQLServer()
    defer { server.stop() }
    let nightly = "examples/operating/nightly"
    let console = ConsoleBlock(
      """
      $ psql -q -f examples/operating/schema.sql
      $ export TMPDIR=$PWD/tmp; mkdir tmp
      $ \(nightly) 2>/dev/null; echo $?
      64
      $ \(nightly) rules 2026-11-01; echo $?
      nightly: '2026-11-01' is no time with an offset, such as 2026-11-01T03:00:00Z
      64
      $ TMPDIR=/nonexistent \(nightly) rules 2>/dev/null; echo $?
      2
      $ \(nightly) rules; echo $?
      nightly: the table holds no lead
      2
      $ psql -q -c "insert into lead select 'A' || n, jsonb_build_object('id', ' other ', 'employees', n) from generate_series(1, 200) n"
      $ \(nightly) rules 2026-11-03T00:00:00Z 2>/dev/null; psql -At -c 'select count(*), max(as_of) from decision'
      200|2026-11-03 00:00:00+00
      $ \(nightly) rules 2026-11-02T00:00:00Z 2>&1 | grep -o 'the table has decisions of a later run'; echo "${PIPESTATUS[0]}"
      the table has decisions of a later run
      2
      $ psql -At -c 'select count(*), max(as_of) from decision'
      200|2026-11-03 00:00:00+00
      $ psql -q -c "update lead set data = '[1]' where id = 'A7'"
      $ \(nightly) rules 2026-11-04T00:00:00Z 2>/dev/null; echo $?
      1
      $ psql -At -c "select count(*), count(*) filter (where lead = 'A7') from decision" -c 'select error from reject'
      199|0
      the record is a list, not an object
      """)
    let results = try Shell.run(console.steps.map(\.command), variables: server.variables, seconds: 110)
    for difference in console.differences(results) { Issue.record("\(difference)") }
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
