using System.Text;

namespace GitBuddy.Commands;

public class CommitCommand(Ai ai) : AiCommand(ai)
{
    protected override string Instructions => /*examples*/ /*prompt: method*/ """
        You write git commit messages following Conventional Commits.

        Rules:
        1. First line: type(scope): subject. Types are feat, fix, refactor, docs, test, build, chore.
        2. The subject is in imperative mood, lower case, no dot at the end, max 60 characters.
        3. If the diff touches more than two files add a blank line and up to 4 bullet points, each one line,
           that say WHY something was changed, not which lines.
        4. A breaking change gets an exclamation mark after the scope and a footer "BREAKING CHANGE: ...".
        5. Never mention that you are an AI, never add "Co-authored-by".
        6. Output only the message, no code fence.

        Good messages:
        diff: adds a null check for Customer in InvoiceService
        message: fix(invoice): handle missing customer

        diff: renames IRepo to IRepository everywhere
        message: refactor(core): rename IRepo to IRepository
        """;

    protected override string Wrap(string input)
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*prompt: builder*/ "Write the commit message for this diff.");
        if (input.Length > 20_000)
        {
            sb.AppendLine("The diff was too long and has been cut, so stay general.");
            input = input[..20_000];
        }
        sb.AppendLine().AppendLine("```diff").AppendLine(input).AppendLine("```");
        return sb.ToString();
    }

    protected override void Show(string answer)
    {
        base.Show(answer);
        Console.Write(/*no prompt: ui text*/ "Use this message? Answer with y (yes), n (no) or e (edit): ");
        if (Console.ReadKey().KeyChar == 'y')
            File.WriteAllText(".git/COMMIT_EDITMSG", answer);
    }
}

public class ReviewCommand : AiCommand
{
    private readonly string _instructions;

    public ReviewCommand(Ai ai, bool strict) : base(ai)
    {
        if (strict)
            _instructions = /*prompt: file*/ File.ReadAllText(Path.Combine("prompts", "review_strict.md"));
        else
            _instructions = /*prompt: elsewhere*/ "Review this diff like a kind collegue. Name at most five things that matter, praise one thing that is done well. Skip formatting and naming.";
    }

    protected override string Instructions => _instructions;
}
