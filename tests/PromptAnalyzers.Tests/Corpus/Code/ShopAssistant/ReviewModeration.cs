using Microsoft.Extensions.AI;

namespace ShopAssistant;

public sealed record Review(string Author, int Stars, string Text);

public class ReviewModeration(IChatClient chat)
{
    public Task<string> JudgeAsync(Review review) =>
        chat.AskAsync(
            review.Text,
            system: /*prompt: wrapper*/ "Decide whether a product review may be published. Answer publish, hide or escalate. Hide insults and advertisements.");

    public async Task<string> AnswerAsync(Review review)
    {
        var opening = review.Stars >= 4 ? "Thank the author." : "Apologise, and offer the return address.";
        return await chat.AskAsync(/*prompt: wrapper*/ $"Write a public answer to the review. {opening} At most three sentences.", context: review.Text);
    }

    public async Task<string> DigestAsync(IEnumerable<Review> reviews)
    {
        string prompt = /*prompt: local*/ "Summarise what customers like and dislike.\n";
        foreach (var review in reviews)
        {
            prompt += $"- {review.Stars}/5: {review.Text}\n";
        }

        prompt += "Give two bullet lists.";
        ChatResponse response = await chat.GetResponseAsync(prompt);
        return response.Text;
    }
}
