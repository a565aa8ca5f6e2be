using System.Text;
using Azure.AI.Inference;

namespace Recruiting;

public sealed record JobAd(string Title, string Team, string[] Duties, bool Remote);

public sealed class JobAdWriter(ChatCompletionsClient client)
{
    private const string Tone = "Friendly, no buzzwords, gender neutral.";

    public async Task<string> WriteAsync(JobAd ad)
    {
        var prompt = /*prompt: local*/ "Write a job ad of about 150 words. " + Tone;
        if (ad.Remote)
        {
            prompt += " Say that the team works remotely.";
        }

        var response = await client.CompleteAsync(new ChatCompletionsOptions
        {
            Messages =
            {
                new ChatRequestSystemMessage(prompt),
                new ChatRequestUserMessage(Describe(ad)),
            },
        });
        return response.Value.Content;
    }

    private static string Describe(JobAd ad)
    {
        var text = new StringBuilder();
        text.AppendLine(/*prompt: builder*/ $"Title: {ad.Title}");
        text.AppendLine($"Team: {ad.Team}");
        foreach (var duty in ad.Duties)
        {
            text.AppendLine("- " + duty);
        }

        return text.ToString();
    }

    public string ToHtml(string text) => /*no prompt: html*/ $"<article><h1>We are hiring</h1><p>{text}</p><a href=\"/apply\">Apply now</a></article>";
}
