using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExamDesk;

/// <summary>Step 6: everything together. Not pretty, but it was running in the demo :-)</summary>
public class InboxPipeline(Kernel kernel)
{
    public async Task RunAsync(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.txt"))
        {
            var mail = await File.ReadAllTextAsync(file);
            Console.WriteLine(/*no prompt: log*/ $"--- processing {Path.GetFileName(file)}, {mail.Length} characters, this takes about ten seconds because of the many calls");

            var number = await Ask(/*examples*//*prompt: wrapper*/ """
                Find the matriculation number in the mail. It has 7 digits, students write it in all kinds of ways.
                "Matr.Nr. 30 11 872" => 3011872
                "my number is #2998001 (old: 114)" => 2998001
                "Please tell me my grade!" => none
                Give back only the number or none.
                """, mail);

            var lang = await Ask(/*task*//*prompt: wrapper*/ "Which language is the mail written in? Reply with the two letter code (de, en, fr, ...) in lower case.", mail);

            var form = await Ask(PickFormPrompt(), mail);
            var draft = await DraftAsync(mail, form, lang == "de");
            await File.WriteAllTextAsync(file + ".reply", $"[{number}]\n{draft}");
        }
    }

    private async Task<string> Ask(string instruction, string mail)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>();
        var history = new ChatHistory();
        history.AddSystemMessage(instruction);
        history.AddUserMessage(mail);
        var message = await chat.GetChatMessageContentAsync(history);
        return message.Content?.Trim() ?? "";
    }

    private static string PickFormPrompt()
    {
        var sb = new StringBuilder();
        sb.AppendLine(/*task*//*prompt: builder*/ "Choose the form which the student has to fill in:");
        foreach (var (id, title) in Forms)
            sb.AppendLine($"{id} = {title}");
        sb.AppendLine("F0 = no form needed");
        sb.Append("Just the id.");
        return sb.ToString();
    }

    private async Task<string> DraftAsync(string mail, string form, bool german)
    {
        var instruction = german
            ? /*prompt: local*/ $"Beantworte die Mail des Studenten höflich und kurz. Verweise auf das Formular {form}. Unterschrift: Ihr Prüfungsamt"
            : /*prompt: local*/ $"Answer the mail of the student politely and in few sentences, refer to the form {form} and explain that the form is only available in German. Sign with: Your examination office";
        return await Ask(instruction, mail);
    }

    private static readonly (string Id, string Title)[] Forms =
    [
        ("F1", "Antrag auf Rücktritt von einer Prüfung"),
        ("F2", "Antrag auf Anerkennung von Leistungen"),
        ("F3", "Antrag auf Nachteilsausgleich"),
        ("F7", "Antrag auf Fristverlängerung der Abschlussarbeit"),
    ];

    public async Task<string> ProtocolAsync(string candidate, string examiner, string keywords) =>
        await Ask(/*prompt: elsewhere*/ PromptLibrary.Protocol(candidate, examiner), keywords);
}
