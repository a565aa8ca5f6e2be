using PodcastTools.Clients;

namespace PodcastTools.Shows;

public class ShowNotes
{
    private readonly ClaudeClient _claude;

    public ShowNotes(ClaudeClient claude)
    {
        _claude = claude;
    }

    public async Task<string> WriteAsync(string transcript, string[] speakers)
    {
        var request = new ClaudeRequest { Model = "claude-sonnet-4-5", MaxTokens = 2000, System = /*prompt: elsewhere*/ StudioPrompts.ShowNotes };
        request.Messages.Add(new ClaudeMessage { Content = /*prompt: call*/ "Speakers: " + string.Join(", ", speakers) + "\n\n<transcript>\n" + transcript + "\n</transcript>" });
        var notes = await _claude.SendAsync(request);

        if (notes.Length > 3000)
        {
            request.Messages.Add(new ClaudeMessage { Role = "assistant", Content = notes });
            request.Messages.Add(new ClaudeMessage { Role = "user", Content = /*prompt: call*/ "Shorter please, 3000 characters at most." });
            notes = await _claude.SendAsync(request);
        }

        return notes;
    }

    public async Task<string[]> TitlesAsync(string notes, int season)
    {
        var answer = await _claude.AskAsync(
            /*prompt: wrapper*/ $"Suggest five titles for this episode of season {season}, one per line:\n{notes}",
            /*prompt: wrapper*/ "You are a podcast editor with a dry sense of humour. Titles have six words at most.");
        return answer.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async Task<string> TranslateAsync(string notes, string culture)
    {
        var claudeRequest = new ClaudeRequest();
        claudeRequest.System = culture[..2] == "zh"
            ? /*prompt: call*/ "你是一名播客编辑。请把节目简介翻译成简体中文,保留人名和书名的原文。"
            : /*prompt: call*/ $"You are a podcast editor. Translate the show notes into {culture}, and keep names and titles as they are.";
        claudeRequest.Messages = new List<ClaudeMessage> { new() { Content = notes } };
        return await _claude.SendAsync(claudeRequest);
    }
}
