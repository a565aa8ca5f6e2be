#pragma warning disable OPENAI001
using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace BagTrace.Services;

/// <summary>Chat of the touch screens in the baggage hall.</summary>
public sealed class KioskChat(ResponsesClient client, IOptions<DeskSettings> settings)
{
    private readonly ConcurrentDictionary<string, List<ResponseItem>> _chats = new();
    private readonly ConcurrentDictionary<string, string> _lastResponse = new();

    private readonly string _persona =
        /*prompt: member*/ "name=Bruno;role=kiosk in baggage hall;audience=tired travellers;tone=warm,short;max_words=50;format=plain text;" +
        "languages=answer in language of user;forbidden=promises,compensation amounts,politics,jokes about lost bags;" +
        "Wenn jemand weint oder schreit: ruhig bleiben und den Knopf 'Mensch rufen' erwähnen.";

    public async Task<string> SayAsync(string kiosk, string text, CancellationToken ct)
    {
        var items = _chats.GetOrAdd(kiosk, _ =>
        [
            ResponseItem.CreateDeveloperMessageItem(_persona),
            ResponseItem.CreateAssistantMessageItem(/*prompt: call*/ "Hello, I'm Bruno. Didn't your bag arrive? Tell me your flight and what the bag looks like."),
        ]);
        items.Add(ResponseItem.CreateUserMessageItem(text));

        ResponseResult response = await client.CreateResponseAsync(new CreateResponseOptions(settings.Value.Model, items) { MaxOutputTokenCount = 200 }, ct);
        var answer = response.GetOutputText();
        items.Add(ResponseItem.CreateAssistantMessageItem(answer));
        if (items.Count > 20) items.RemoveRange(2, items.Count - 12);
        return answer;
    }

    // way finding, separate because it does not need the history
    public async Task<string> WayAsync(string kiosk, string target, CancellationToken ct)
    {
        var options = new CreateResponseOptions
        {
            Model = settings.Value.Model,
            Instructions = /*prompt: call*/ "You explain ways inside of the airport to people with heavy hand luggage. " +
                "Belts 1-6 are left of the customs exit, 7-9 right. The desk for lost bags is opposite of belt 4. " +
                "Oversize (skis, strollers, instruments) comes out beside belt 9. " +
                "Give at most three steps. If you don't know the place say so.",
            PreviousResponseId = _lastResponse.GetValueOrDefault(kiosk),
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(/*prompt: call*/ $"I stand at kiosk {kiosk}. How do I get to {target}?"));

        ResponseResult response = await client.CreateResponseAsync(options, ct);
        _lastResponse[kiosk] = response.Id;
        return response.GetOutputText();
    }
}
