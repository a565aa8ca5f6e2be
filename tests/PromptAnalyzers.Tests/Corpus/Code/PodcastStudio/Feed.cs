using System.Text;
using Microsoft.Extensions.AI;

namespace PodcastStudio;

/// <summary>The part of the studio without a language model: feed, cover, search.</summary>
public class Feed(StudioSettings settings, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    public string Render(IEnumerable<Episode> episodes)
    {
        var xml = new StringBuilder(/*no prompt: html*/ "<rss><channel><title>All episodes of the show</title>");
        foreach (var e in episodes)
            xml.Append($"<item><title>{settings.Show} {e.Number}: {e.Guest}</title></item>");
        return xml.Append("</channel></rss>").ToString();
    }

    public async Task<float[]> VectorAsync(Episode e)
    {
        var vector = await embeddings.GenerateVectorAsync(/*no prompt: embedding*/ $"Podcast episode {e.Number} with {e.Guest}");
        return vector.ToArray();
    }
}
