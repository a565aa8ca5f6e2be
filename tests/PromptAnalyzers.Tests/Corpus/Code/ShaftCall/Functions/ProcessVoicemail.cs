using System.Text.Json;
using System.Text.RegularExpressions;
using OpenAI.Chat;
using ShaftCall.Prompts;
using ShaftCall.Services;
using ShaftCall.Shared;

namespace ShaftCall.Functions
{
    public class ProcessVoicemail(ILogger<ProcessVoicemail> _logger, AIAssistant _aIAssistant, ChatClient _chat, CallStore _store, LegacyLanguageService _language)
    {
        [Function(nameof(ProcessVoicemail))]
        public async Task Run([ServiceBusTrigger("voicemail-transcribed", Connection = "ServiceBus")] string message)
        {
            try
            {
                var data = JsonSerializer.Deserialize<VoicemailModel>(message);
                if (data != null && !string.IsNullOrEmpty(data.transcript))
                {
                    var lang = await _language.DetectAsync(data.transcript);
                    string text = lang == "en" ? data.transcript : await _language.ToEnglishAsync(data.transcript);

                    // 1. the recogniser makes a mess out of our lift numbers
                    ChatCompletion clean = await _chat.CompleteChatAsync(
                    [
                        new SystemChatMessage(/*maybe task*/ /*prompt: call*/ "The user sends the raw speech-to-text of a voicemail left at a lift maintenance company. Put in punctuation, correct words that were obviously misheard (for example 'left' instead of 'lift', 'chef' instead of 'shaft'), write spoken numbers as digits. Leave everything else exactly as it was said, do not shorten it."),
                        new UserChatMessage(text)
                    ]);
                    text = clean.Content[0].Text;

                    // 2. somebody in the car?
                    var question = /*task*/ /*prompt: local*/ $"Answer with 'yes' or 'no' only: does the caller say, or make it seem likely, that a person is shut in the lift car right now? Message: '{text}'";
                    var answer = await _chat.CompleteChatAsync([new UserChatMessage(question)], new ChatCompletionOptions { Temperature = 0f });
                    bool trapped = answer.Value.Content[0].Text.Contains("yes", StringComparison.InvariantCultureIgnoreCase);

                    if (trapped)
                    {
                        await _store.SendSmsAsync("+4930555017", /*no prompt: sms*/ $"PERSON TRAPPED. Call back {data.number} at once and drive to lift {data.liftId}. Answer this message with OK when you are on the way.");
                    }

                    // 3. the kind of fault
                    var result = await _chat.CompleteChatAsync(
                        new ChatMessage[]
                        {
                            new SystemChatMessage(/*task*/ /*prompt: call*/ "You assign messages about lifts to a fault group. The groups are: door fault, levelling fault, control fault, noise complaint, vandalism damage, no fault. Write the group, nothing else."),
                            new UserChatMessage(text)
                        });
                    var group = result.Value.Content[0].Text.Trim();

                    // 4. who, where, what
                    string details = await _aIAssistant.GetAIResponse(
                        /*task*/ /*prompt: wrapper*/ @"From the voicemail below pull out the following details, one per line, in this order:
Caller: name as spoken
Callback: phone number, digits and + only
Building: street and number, or the name of the building
Lift: number on the plate inside of the car
Since: when it started
If a detail was not mentioned write a single dash after the colon. No other lines.", text);
                    string refNumber = ExtractLiftNumber(details);

                    // 5. what do we tell them
                    string prompt;
                    if (IsOfficeHours(_logger))
                    {
                        prompt = /*prompt: local*/ "You are Petra from the dispatch desk of Ostertag Aufzugdienst. Write the text message we send to a caller who left a voicemail about a lift. Friendly, three sentences at most, no promises about the time of arrival, no technical terms. Sign as Petra.";
                    }
                    else
                    {
                        prompt = /*prompt: local*/ "You are the on-call assistant of Ostertag Aufzugdienst. It is outside of office hours. Write a short text message to the caller: we have understood the problem, a technician looks at it on the next working day, for trapped persons the emergency number on the plate is always answered. Do not sign with a name.";
                    }
                    string inst = $"{prompt}\n\n{JsonSerializer.Serialize(new { group, refNumber, trapped })}";
                    var sms = await _aIAssistant.GetAIResponse(inst, text, 0.6f);
                    if (!string.IsNullOrEmpty(sms) && data.number != null) await _store.SendSmsAsync(data.number, sms);

                    // 6. depot
                    var depot = await _aIAssistant.GetAIResponse(/*examples*/ /*prompt: elsewhere*/ NightShift.DepotRouting, details);
                    await _store.SaveAsync(refNumber, new { text, group, depot, trapped, details });
                }
                else
                {
                    _logger.LogWarning("No content for processing found in the message.");
                }
            }
            catch (Exception ex)
            {
                _logger.LogError(ex.Message);
            }
        }

        [Function("NightHandover")]
        public async Task Handover([TimerTrigger("0 45 5 * * *")] string timer, List<string> calls)
        {
            if (calls.Count == 0) return;
            var text = await _aIAssistant.GetAIResponse(/*prompt: elsewhere*/ NightShift.Handover, string.Join("\n---\n", calls), 0.3f);
            await _store.SaveAsync("handover", text);
        }

        public static bool IsOfficeHours(ILogger logger)
        {
            var now = DateTime.UtcNow.AddHours(1);
            logger.LogWarning("Local time: " + now.ToString("yyyy-MM-dd HH:mm:ss"));
            if (now.Hour < 7 || now.Hour > 17) return false;
            return (now.DayOfWeek == DayOfWeek.Sunday || now.DayOfWeek == DayOfWeek.Saturday) ? false : true;
        }

        static string ExtractLiftNumber(string text)
        {
            string pattern = /*no prompt: regex*/ @"Lift:\s*(?:number|plate|the one with)?\s*([A-Z]{1,3}-?\d{3,6})";
            Match match = new Regex(pattern).Match(text);
            return match.Success ? match.Groups[1].Value : "unknown";
        }
    }
}
