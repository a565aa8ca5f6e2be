using ClayLoft.Agents;
using ClayLoft.Plugins;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ClayLoft.Services;

public class BookingChat
{
    private readonly Kernel _kernel;
    private readonly IChatCompletionService _chat;
    private readonly BookingPlugin _booking;
    private readonly ChatHistory _voucherHistory = new(/*prompt: elsewhere*/ AgentInstructions.VoucherChat);

    public BookingChat(Kernel kernel, BookingPlugin booking)
    {
        _kernel = kernel;
        _booking = booking;
        _chat = kernel.GetRequiredService<IChatCompletionService>();
        var words1 = /*prompt: local*/ "Hello! A voucher, lovely. Who is it for?";
        _voucherHistory.AddAssistantMessage(words1);
    }

    public async Task<string> VoucherAsync(string userMessage)
    {
        _voucherHistory.AddUserMessage(userMessage);
        var reply = await _chat.GetChatMessageContentAsync(_voucherHistory, kernel: _kernel);
        _voucherHistory.AddAssistantMessage(reply.Content ?? "");
        return reply.Content ?? "";
    }

    // Página en español (los domingos viene el grupo de Carmen)
    public async Task<string> BuscarClaseAsync(string mensaje)
    {
        var extractPrompt =
            /*task*/ /*prompt: local*/ $"Di que tipo de clase busca la persona: 'wheel' (torno), 'hand' (modelado a mano), 'raku' o 'tryout' (probar una vez). Texto: '{mensaje}'. Si no se entiende, responde 'tryout'. Responde con una sola palabra en inglés, sin comillas ni punto.";
        var tipo = (await _kernel.InvokePromptAsync(extractPrompt)).GetValue<string>()?.Trim() ?? "tryout";

        var clases = await _booking.FreePlacesAsync(tipo);

        var prompt = /*prompt: local*/ $@"
            Eres la recepción de un taller de cerámica en Leeds con clases en español los domingos.
            Una persona ha escrito: '{mensaje}'

            [Clases con plazas libres]
            {clases}

            Reglas:
            1. Si no hay clases, dilo y ofrece la lista de espera.
            2. Como máximo tres clases, con fecha y precio en libras.
            3. Tono cercano, de tú. Dos párrafos como mucho.
            4. No inventes clases que no esten en la lista.
        ";

        var result = await _kernel.InvokePromptAsync(prompt);
        return result.GetValue<string>() ?? "Ha ocurrido un error, inténtalo más tarde.";
    }

    public async Task<int[]> OrderWaitlistAsync(IReadOnlyList<string> entries)
    {
        var history = new ChatHistory();
        history.AddSystemMessage(/*task*/ /*prompt: elsewhere*/ AgentInstructions.WaitlistOrder);
        history.AddUserMessage(string.Join("\n", entries.Select((e, i) => $"{i + 1}. {e}")));

        var reply = await _chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { Temperature = 0, MaxTokens = 60 });
        return (reply.Content ?? "").Split(',')
            .Select(s => int.TryParse(s.Trim(), out var n) ? n : 0)
            .Where(n => n > 0 && n <= entries.Count)
            .ToArray();
    }
}

public interface IDialogs
{
    Task<bool> InvokePromptAsync(string question);
}

/// <summary>Admin page: dialogs in the browser, not the model.</summary>
public class CancelClassCommand(IDialogs dialogs, IBookingStore store)
{
    public async Task RunAsync(string classId)
    {
        if (!await dialogs.InvokePromptAsync(/*no prompt: ui text*/ "Do you really want to cancel this class? All people who booked get a mail and their money back, this can not be undone."))
            return;
        await store.QueryAsync("UPDATE classes SET cancelled_at = now() WHERE id = @p0", classId);
    }
}
