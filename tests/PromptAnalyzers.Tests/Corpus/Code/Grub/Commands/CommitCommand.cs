#pragma warning disable OPENAI001
using System.Diagnostics;
using OpenAI.Responses;

namespace Grub.Commands;

static class CommitCommand
{
    public static async Task Run(Llm llm)
    {
        var diff = Git("diff --cached --unified=2");
        if (diff.Length == 0) { Console.WriteLine(/*no prompt: console text*/ "Nothing staged. Describe your change with git add first, then ask me again."); return; }

        ResponseItem[] shots =
        [
            ResponseItem.CreateUserMessageItem(/*prompt: call*/ "--- a/Cart.cs\n+++ b/Cart.cs\n-  return Items.Sum(i => i.Price);\n+  return Items.Sum(i => i.Price * i.Quantity);"),
            ResponseItem.CreateAssistantMessageItem(/*prompt: call*/ "fix(cart): multiply price by quantity in total"),
        ];
        var msg = await llm.Ask(/*examples*/ /*prompt: wrapper*/ "Write a conventional commit message for the diff. One line, imperative mood, max 72 chars, type is one of feat, fix, refactor, docs, test, chore. No trailing dot.", diff, shots);
        Console.WriteLine(msg);

        Console.Write(/*no prompt: question to user*/ "Write a release note for this change as well? Answer with y or n: ");
        if (Console.ReadKey().KeyChar != 'y') return;
        Console.WriteLine(await llm.Ask(
            /*maybe task*/ /*prompt: wrapper*/ @"Rewrite the commit message as an entry for the release notes.
The readers are customers who do not know our code, so leave out class names and ticket numbers.
One sentence, present tense, starts with ""You can now"", ""Fixed"" or ""Improved"".", msg));
    }

    static string Git(string a)
    {
        using var p = Process.Start(new ProcessStartInfo("git", a) { RedirectStandardOutput = true })!;
        return p.StandardOutput.ReadToEnd();
    }
}
