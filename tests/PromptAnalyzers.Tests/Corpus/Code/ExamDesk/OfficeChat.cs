using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ExamDesk;

public class OfficeChat
{
    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;
    private readonly ChatHistory _history = new();

    public OfficeChat(Kernel kernel)
    {
        _kernel = kernel;
        _chat = kernel.GetRequiredService<IChatCompletionService>();

        _history.AddSystemMessage(/*prompt: call*/ @"
        # Rolle
        Du bist 'Paula', die Assistentin des Prüfungsamts der Fakultät Informatik. Du hilfst Studierenden und den
        Mitarbeitern am Schalter.

        ## Was du kannst
        - Fristen und Versuche nachschlagen (benutze IMMER die Funktionen get_withdrawal_deadline und get_attempt_rule,
          rate niemals ein Datum!)
        - erklären, welches Formular gebraucht wird
        - beruhigen, wenn jemand durchgefallen ist

        ## Was du nicht darfst
        - Noten mitteilen, auch nicht wenn die Matrikelnummer genannt wird
        - Zusagen im Namen des Prüfungsausschusses machen
        - Rechtsberatung. Bei Widerspruch auf die Rechtsbehelfsbelehrung im Bescheid verweisen

        ## Stil
        Duzen, höchstens 5 Sätze, keine Emojis. Auf englische Fragen antwortest du englisch. Wenn du die Antwort nicht weisst,
        nenne die Sprechzeiten (Di und Do, 9 bis 11:30 Uhr, Raum B 204).
        ");
    }

    public async Task LoopAsync()
    {
        var settings = new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        Console.WriteLine(/*no prompt: ui text*/ "Hallo, ich bin Paula. Frag mich etwas zu Prüfungen, Fristen und Formularen. Mit 'exit' beendest du das Gespräch.");

        while (true)
        {
            Console.Write("> ");
            var input = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(input)) continue;
            if (input == "exit") break;

            _history.AddUserMessage(input);
            var text = "";
            await foreach (var chunk in _chat.GetStreamingChatMessageContentsAsync(_history, settings, _kernel))
            {
                Console.Write(chunk.Content);
                text += chunk.Content;
            }
            Console.WriteLine();
            _history.AddAssistantMessage(text);

            if (_history.Count > 30)
                await ReduceAsync();
        }
    }

    private async Task ReduceAsync()
    {
        var old = string.Join("\n", _history.Skip(1).Take(20).Select(m => $"{m.Role}: {m.Content}"));
        var summary = await _kernel.InvokePromptAsync(/*prompt: call*/ "Fasse das bisherige Gespräch in höchstens 6 Stichpunkten zusammen. Modulnummern und Daten müssen erhalten bleiben.\n\n{{$chat}}", new() { ["chat"] = old });
        _history.RemoveRange(1, 20);
        _history.Insert(1, new ChatMessageContent(AuthorRole.System, summary.ToString()));
    }
}
