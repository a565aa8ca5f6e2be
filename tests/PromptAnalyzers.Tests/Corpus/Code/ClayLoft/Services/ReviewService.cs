using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace ClayLoft.Services;

public sealed record Review(int Id, string ClassTitle, int Stars, string Text, string Author);

public class ReviewService
{
    private readonly Kernel _kernel;
    private readonly ILogger<ReviewService> _logger;
    private readonly KernelFunction _isPublic;

    private const string TagPrompt = /*examples*/ /*prompt: member*/ @"
Tag the review of a pottery class. Allowed tags: teacher, room, price, group-size, pace, material, booking, kiln.
Give all tags that fit, separated by comma, or 'none'.

Review: ""Lovely evening but we were 12 people at 6 wheels""
Tags: group-size

Review: ""Jo explains so well! a bit cold in there""
Tags: teacher, room

Review: ""ok""
Tags: none

Review: ""{{$review}}""
Tags:";

    private readonly string publishPrompt = /*task*/ /*prompt: member*/
        "Can this review be shown on our website? It can not if it names another visitor with full name, has insults, phone numbers " +
        "or links in it. Bad reviews about us CAN be shown. Answer with YES or NO.\n\n{{$review}}";

    public ReviewService(Kernel kernel, ILogger<ReviewService> logger)
    {
        _kernel = kernel;
        _logger = logger;
        _isPublic = kernel.CreateFunctionFromPrompt(publishPrompt, new OpenAIPromptExecutionSettings { MaxTokens = 3, Temperature = 0 });
    }

    public async Task<Dictionary<int, string[]>> TagAllAsync(IEnumerable<Review> reviews, CancellationToken ct)
    {
        var result = new Dictionary<int, string[]>();
        foreach (var review in reviews)
        {
            var tags = await _kernel.InvokePromptAsync(TagPrompt, new() { ["review"] = review.Text }, cancellationToken: ct);
            result[review.Id] = tags.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }
        return result;
    }

    public async Task<bool> MayPublishAsync(Review review)
    {
        var answer = await _kernel.InvokeAsync(_isPublic, new KernelArguments { ["review"] = review.Text });
        return answer.ToString().Trim().StartsWith("YES", StringComparison.OrdinalIgnoreCase);
    }

    public async Task<string> DraftAnswerAsync(Review review)
    {
        var prompt = /*prompt: local*/ $"Write an answer from the studio to this review of the class '{review.ClassTitle}' ({review.Stars} stars) by {review.Author}:\n{review.Text}\n\n";
        if (review.Stars <= 2)
            prompt += "Take the critic seriously, do not explain it away, and invite the person to write to wren@clayloft.example.\n";
        else
            prompt += "One or two sentences are enough. Pick up one detail of the review so it does not sound like a robot.\n";
        prompt += "British spelling. No 'valued feedback'.";

        var answer = await _kernel.InvokePromptAsync(prompt);
        return answer.GetValue<string>() ?? "";
    }

    public async Task<int> RatePhotoTextAsync(string caption)
    {
        var reply = await AskAsync(
            /*examples*/ /*prompt: wrapper*/ "Rate from 0 to 10 how well a picture caption describes a pot for somebody who can not see it. Shape, colour and size should be in it. " +
            "'my first bowl :)' => 1, 'blue mug' => 4, 'A squat, hand-sized jug in speckled white with a dark blue rim' => 10. Answer with the number.",
            caption);
        return int.TryParse(reply, out var n) ? n : 0;
    }

    public Task<string> MoodOfMonthAsync(IEnumerable<Review> reviews) => AskAsync(
        /*prompt: wrapper*/ "Summarise what our visitors liked and disliked this month. Five bullets at most, the most often named thing first. Write for the team, be honest.",
        string.Join("\n---\n", reviews.Select(r => $"{r.Stars}* {r.Text}")));

    private async Task<string> AskAsync(string instruction, string text)
    {
        var history = new ChatHistory(instruction);
        history.AddUserMessage(text);
        var chat = _kernel.GetRequiredService<IChatCompletionService>();
        var result = await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { Temperature = 0.2 });
        _logger.LogDebug("review helper answered {Length} chars", result.Content?.Length);
        return (result.Content ?? "").Trim();
    }
}
