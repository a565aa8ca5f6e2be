using LockerDesk.Ai;
using LockerDesk.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LockerDesk.Endpoints;

public static class SupportEndpoints
{
    public static void MapSupportEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/support/reply", Reply);
        routes.MapPost("/support/claim", Claim);
        routes.MapPost("/support/chat", Chat);
        routes.MapPost("/support/faq", async (ChatIn q, [FromKeyedServices("fast")] IChatClient chat) =>
        {
            var system = /*prompt: file*/ File.ReadAllText("Prompts/faq.txt");
            return (await chat.GetResponseAsync([new ChatMessage(ChatRole.System, system), new ChatMessage(ChatRole.User, q.Question)])).Text;
        });
        routes.MapPost("/support/anonymize", async (TextIn t, [FromKeyedServices("fast")] IChatClient chat) =>
            await chat.OneShotAsync(task: /*task*/ /*prompt: wrapper*/ "Zastąp w tekście wszystkie dane osobowe znacznikami: imiona i nazwiska -> [OSOBA], numery telefonów -> [TELEFON], adresy -> [ADRES], adresy e-mail -> [EMAIL]. Niczego więcej nie zmieniaj i zwróć tylko gotowy tekst.", input: t.Text));
    }

    private static async Task<IResult> Reply(MailIn mail, string parcelId, ParcelStore store, [FromKeyedServices("smart")] IChatClient chat)
    {
        var history = new List<ChatMessage> { new(ChatRole.System, /*prompt: elsewhere*/ DeskPrompts.ReplyWriter) };
        var user = /*prompt: local*/ $"Mail from {mail.From}, subject \"{mail.Subject}\":\n{mail.Body}\n\nStatus of parcel {parcelId}: {store.Status(parcelId)}\n\nPlease write the answer.";
        history.Add(new ChatMessage(ChatRole.User, user));

        var draft = await chat.GetResponseAsync(history);
        history.AddMessages(draft);

        if (draft.Text.Split(' ').Length > 150)
        {
            history.Add(new(ChatRole.User, /*maybe task*/ /*prompt: call*/ "Too long. Please shorten it to 100 words and keep the greeting and the last line."));
            draft = await chat.GetResponseAsync(history);
        }

        var footer = /*no prompt: mail*/ "\n\n--\nThis mail was written with the help of AI. Please do not answer to this address, use the app instead.";
        return Results.Text(draft.Text + footer);
    }

    private static async Task<IResult> Claim(MailIn mail, [FromKeyedServices("fast")] IChatClient chat, ILogger<Program> log)
    {
        string instruction = /*typed task*/ /*prompt: local*/ "Extract the damage claim from the customer mail. parcelId looks like PL-1234. "
            + "claimedAmount is the money the customer wants, without currency sign; currency as ISO code. "
            + "Fields that are not mentioned stay null, dont guess.";
        var result = await chat.GetResponseAsync<DamageClaim>(new List<ChatMessage> { new(ChatRole.System, instruction), new(ChatRole.User, mail.Body) });
        if (!result.TryGetResult(out var claim))
        {
            log.LogWarning(/*no prompt: log*/ "Extract the claim manually: the model returned no valid JSON for the mail of {From}", mail.From);
            return Results.UnprocessableEntity();
        }
        return Results.Ok(claim);
    }

    private static async IAsyncEnumerable<string> Chat(ChatIn body, ParcelStore store, [FromKeyedServices("smart")] IChatClient chat)
    {
        var options = new ChatOptions
        {
            Instructions = /*prompt: call*/ "You are Lotti, the friendly voice of the parcel lockers. Use the tool to look up parcels, never guess where one is.",
            Tools = [AIFunctionFactory.Create((string parcelId) => store.Status(parcelId), "parcel_status", /*no prompt: tool*/ "Gives the current status of a parcel. Call it whenever the customer mentions a parcel number.")]
        };
        var messages = (body.Earlier ?? []).TakeLast(6).Select((t, i) => new ChatMessage(i % 2 == 0 ? ChatRole.User : ChatRole.Assistant, t)).ToList();
        messages.Add(new(ChatRole.User, body.Question));

        await foreach (var part in chat.GetStreamingResponseAsync(messages, options))
            yield return part.Text;
    }
}
