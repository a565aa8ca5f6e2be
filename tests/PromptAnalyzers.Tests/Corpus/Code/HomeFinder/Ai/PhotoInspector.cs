#pragma warning disable OPENAI001
using Microsoft.Extensions.Options;
using OpenAI.Responses;

namespace HomeFinder.Ai;

public class PhotoInspector
{
    private const string Checklist = /*prompt: member*/ """
        You look at photos before they go online.

        Report a photo if
          * a person, a face or a number plate can be seen
          * letters, screens or documents can be read
          * the picture is blurred, dark or crooked
          * it shows furniture that is clearly not part of the flat
            (virtual staging is allowed, but must be labelled)
          * weapons, drugs or alcohol can be seen

        For each finding write one line:
          <severity> | <what> | <where in the picture>
        severity is one of BLOCK, WARN, INFO.

        Examples:
          BLOCK | face of a child | mirror on the left
          WARN  | picture is crooked | horizon leans to the right
          INFO  | toilet seat is open | bottom

        If there's nothing to report, write OK and nothing else.
        Don't describe the flat. Don't be polite. Don't guess what's outside of the frame.
        """;

    private readonly ResponsesClient _client;
    private readonly string _fairHousing;

    public PhotoInspector(ResponsesClient client, IOptions<AiOptions> options)
    {
        _client = client;
        _fairHousing = /*prompt: file*/ File.ReadAllText(options.Value.FairHousingFile);
    }

    public async Task<IReadOnlyList<string>> InspectAsync(Uri photo, string room)
    {
        ResponseResult result = await _client.CreateResponseAsync("gpt-4.1-mini",
        [
            ResponseItem.CreateSystemMessageItem(Checklist),
            ResponseItem.CreateUserMessageItem(
            [
                ResponseContentPart.CreateInputTextPart(/*prompt: call*/ $"This should be the {room}."),
                ResponseContentPart.CreateInputImagePart(photo),
            ]),
        ]);
        return result.GetOutputText().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<bool> IsFairAsync(string advert)
    {
        var items = new[] { ResponseItem.CreateSystemMessageItem(_fairHousing), ResponseItem.CreateUserMessageItem(advert) };
        ResponseResult result = await _client.CreateResponseAsync("gpt-4.1-nano", items);
        if (!result.GetOutputText().Contains('?'))
        {
            return result.GetOutputText().StartsWith("YES", StringComparison.OrdinalIgnoreCase);
        }

        // it asked back instead of an answer
        ResponseResult second = await _client.CreateResponseAsync("gpt-4.1-nano", /*prompt: call*/ "Just YES or NO!", result.Id);
        return second.GetOutputText().StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }
}
