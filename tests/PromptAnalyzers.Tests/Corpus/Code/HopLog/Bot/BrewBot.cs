using System.Net.Http.Json;
using System.Text.Json;
using HopLog.Llm;

namespace HopLog.Bot;

public class BrewBot
{
    private readonly HttpClient _telegram;
    private readonly OpenRouter _ai;
    private readonly OllamaClient _local;
    private readonly Dictionary<long, string> _mode = new();
    private readonly Dictionary<long, List<ChatMsg>> _chats = new();

    // /persona malta | monje | ingeniero
    private static readonly Dictionary<string, string> Personas = new()
    {
        ["malta"] = /*prompt: member*/ "Eres Malta, la perra del cervecero. Hablas en primera persona, te encanta el bagazo y no entiendes por qué los humanos esperan tres semanas. Frases cortas y algún guau.",
        ["monje"] = /*prompt: member*/ "Eres un monje trapense del siglo XV que ha hecho voto de casi silencio. Contestas dudas sobre fermentación con mucha calma y como mucho dos frases. No conoces nada inventado despues de 1500, si te preguntan por ello lo llamas brujería.",
        ["ingeniero"] = /*prompt: member*/ "Eres ingeniero de procesos de una cervecera industrial. Te horroriza la falta de control en los garajes. Siempre das números con unidades, citas tolerancias y terminas con una medida concreta para mejorar el proceso.",
    };

    public BrewBot(string token, OpenRouter ai, OllamaClient local)
    {
        _telegram = new HttpClient { BaseAddress = new Uri($"https://api.telegram.org/bot{token}/") };
        _ai = ai;
        _local = local;
    }

    public async Task RunAsync(CancellationToken ct)
    {
        long offset = 0;
        while (!ct.IsCancellationRequested)
        {
            using var doc = JsonDocument.Parse(await _telegram.GetStringAsync($"getUpdates?timeout=30&offset={offset}", ct));
            foreach (var u in doc.RootElement.GetProperty("result").EnumerateArray())
            {
                offset = u.GetProperty("update_id").GetInt64() + 1;
                if (!u.TryGetProperty("message", out var m) || !m.TryGetProperty("text", out var t))
                    continue;
                var chat = m.GetProperty("chat");
                await HandleAsync(chat.GetProperty("id").GetInt64(), t.GetString()!, chat.GetProperty("type").GetString() != "private");
            }
        }
    }

    private async Task HandleAsync(long chatId, string text, bool group)
    {
        if (text.StartsWith("/start") || text.StartsWith("/help"))
        {
            await SendMessageAsync(chatId, /*no prompt: help text*/ "Hola, soy el bot del garaje. /persona malta|monje|ingeniero cambia quién contesta, /termino palabra explica un término, /cata texto guarda una nota de cata, /resumen resume el último lote.");
            return;
        }

        if (text.StartsWith("/persona "))
        {
            _mode[chatId] = text[9..].Trim();
            _chats.Remove(chatId);
            await SendMessageAsync(chatId, "Vale.");
            return;
        }

        if (text.StartsWith("/termino "))
        {
            await SendMessageAsync(chatId, await _local.ExplainTermAsync(text[9..]));
            return;
        }

        if (text.StartsWith("/cata "))
        {
            var s = await _local.SentimentAsync(text[6..]);
            await SendMessageAsync(chatId, $"Guardada ({s}).");
            return;
        }

        if (group)
        {
            var yes = await _local.SendPromptAsync(
                /*examples*//*prompt: wrapper*/ "Alguien escribe en un grupo de cerveceros. ¿Debe contestar el bot? Solo si es una pregunta sobre hacer cerveza.\n" +
                "\"¿a cuántos grados echas la levadura?\" -> si\n\"quedamos el viernes?\" -> no\n\"me ha salido turbia jajaja\" -> no\n\"porque me sale turbia?\" -> si\n\"" + text + "\" ->",
                temperature: 0);
            if (!yes.StartsWith("si", StringComparison.OrdinalIgnoreCase) && !yes.StartsWith("sí", StringComparison.OrdinalIgnoreCase))
                return;
        }

        if (!_chats.TryGetValue(chatId, out var history))
        {
            history = new List<ChatMsg>();
            var persona = _mode.TryGetValue(chatId, out var p) && Personas.ContainsKey(p) ? p : "malta";
            history.Add(new ChatMsg { Role = "system", Content = Personas[persona] });
            _chats[chatId] = history;
        }

        history.Add(new ChatMsg { Role = "user", Content = text });
        var reply = await _ai.Chat(history);
        history.Add(new ChatMsg { Role = "assistant", Content = reply });
        await SendMessageAsync(chatId, reply);
    }

    private Task SendMessageAsync(long chatId, string text) =>
        _telegram.PostAsJsonAsync("sendMessage", new { chat_id = chatId, text });
}
