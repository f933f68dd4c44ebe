import AccordTestSupport
import FoundationEssentials

/// Runs `accord eval` at a fixed time.
func evaluate(_ arguments: String...) throws -> Subprocess.Result {
  try Subprocess.run(Project.command.path, ["eval", "--as-of", "2026-11-01T09:00Z"] + arguments)
}
