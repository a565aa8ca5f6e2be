using System.Text;
using OpenAI.Chat;
using ShaftCall.Shared;

namespace ShaftCall.Functions
{
    /// <summary>Looks through the parts exchange group of the lift technicians for parts that we are missing.</summary>
    public class PartsExchangeScan
    {
        private readonly ILogger<PartsExchangeScan> _logger;
        private readonly CallStore _db;
        private readonly ChatClient _chat;
        private readonly ChatMessage _conversationSetup;

        public PartsExchangeScan([FromKeyedServices("parts")] ChatClient chat, ILogger<PartsExchangeScan> logger, CallStore db)
        {
            _logger = logger;
            _db = db;
            _chat = chat;
            _conversationSetup = ChatMessage.CreateSystemMessage(/*prompt: call*/ "You are the parts scout of a lift company. You know the controllers, door drives and relays of the last forty years and the slang the technicians use for them.");
        }

        [Function("PartsExchangeScan")]
        public async Task Run([TimerTrigger("0 */20 * * * *")] string timer)
        {
            var sbFound = new StringBuilder();
            foreach (var offer in await _db.GetNewOffersAsync())
            {
                try
                {
                    bool isOffer = false;
                    if (!offer.Post.StartsWith("/"))
                    {
                        _logger.LogInformation("Checking whether it is an offer");
                        var question = /*reasoned task*/ /*prompt: local*/ $"Answer with 'offer', 'wanted' or 'talk'. Is the next post an offer of a spare part, a search for one, or just talk? Consider that V: and S: mean SELL and WANTED: '{offer.Post}'";
                        var answer = await _chat.CompleteChatAsync([_conversationSetup, ChatMessage.CreateUserMessage(question)]);
                        isOffer = answer.Value.Content[0].Text.Contains("offer", StringComparison.InvariantCultureIgnoreCase);
                    }

                    if (isOffer)
                    {
                        var partNo = await _chat.CompleteChatAsync(_conversationSetup, ChatMessage.CreateUserMessage(/*reasoned task*/ /*prompt: call*/ $"Give me the manufacturer's part number of what is offered here, in upper case without blanks, or NONE if it can't be known: {offer.Post}"));
                        sbFound.AppendLine($"- {partNo.Value.Content[0].Text}: {offer.Post} ({offer.Author})");
                    }
                }
                catch (Exception e)
                {
                    _logger.LogError(e, /*no prompt: log*/ "Could not ask the model about post {Id}, it stays in the list and is tried again in the next run", offer.Id);
                }
            }

            if (sbFound.Length == 0) return;

            var prompt = /*prompt: local*/ @$"Here is what the technicians offer today in the parts exchange.
Write a short message for our store keeper Uwe: what should he reserve at once, what is overpriced, what is a museum piece.
He likes it dry and hates exclamation marks.
    - Found parts:
{sbFound}";
            var messages = new List<ChatMessage>
            {
                _conversationSetup,
                new UserChatMessage(prompt)
            };
            var note = await _chat.CompleteChatAsync(messages);
            await _db.SaveAsync("parts/" + DateTime.UtcNow.ToString("yyyyMMddHHmm"), note.Value.Content[0].Text);
        }
    }
}
