extension StarterFiles {
  /// What the folder holds, for people.
  static let readme = #"""
    # The rules

    This folder is what marketing and sales have agreed about leads, as text that a machine carries out.

    | file | what it says |
    |---|---|
    | `agreement.accord` | who agreed, and how often the text is looked at again |
    | `lead.accord` | what is known about a lead |
    | `vocabulary.accord` | lists and patterns that the other files use |
    | `segments.accord`, `scoring.accord` | how large a company is, how well it fits, how interested somebody is |
    | `definitions.accord` | what a marketing-qualified and a sales-qualified lead is, and what must always hold |
    | `propositions.accord` | what is promised to whom |
    | `routing.accord` | who takes a lead, and how soon |
    | `tests.accord` | leads that both teams went through together |

    To change something, change the text and a test that shows it, run `accord fmt rules`, `accord lint rules` and
    `accord test rules`, and open a pull request that somebody of each team reads.

    """#
}
