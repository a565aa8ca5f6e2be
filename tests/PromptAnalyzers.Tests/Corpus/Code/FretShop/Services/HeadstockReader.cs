using System.Text;
using System.Text.Json;

namespace FretShop.Services
{
    public class HeadstockReader
    {
        private readonly HttpClient _httpClient;

        public HeadstockReader(string apiKey)
        {
            _httpClient = new HttpClient();
            _httpClient.DefaultRequestHeaders.Add("Authorization", $"Bearer {apiKey}");
        }

        public async Task<(string Serial, string Country)> ReadAsync(string imagePath)
        {
            var imageBase64 = Convert.ToBase64String(await File.ReadAllBytesAsync(imagePath));

            // First prompt: what is written there
            var firstResponse = await CallChatGptApi(GetSerialPrompt(), imageBase64);
            var serial = firstResponse.Split('\n')[0].Trim();

            // Second prompt: not in the photo, so we ask again
            var country = await CallChatGptApi(/*task*/ /*prompt: wrapper*/ $"The serial number of this guitar is {serial}. Identify the country it was built in from the format of the number and the logo in the photo. Answer with the English country name only, or Unknown.", imageBase64);
            return (serial, country);
        }

        private static string GetSerialPrompt()
        {
            return /*task*/ /*prompt: method*/ @"Look at this photo of the back of a headstock and read the serial number.

                IMPORTANT: Return ONLY the characters that are stamped or printed, without spaces.
                Put a ? in place of each character you cannot read.
                If there is no serial number return NO SERIAL.";
        }

        private async Task<string> CallChatGptApi(string prompt, string imageBase64)
        {
            var requestPayload = new
            {
                model = "gpt-4o",
                messages = new object[]
                {
                    new
                    {
                        role = "user",
                        content = new object[]
                        {
                            new { type = "text", text = prompt },
                            new { type = "image_url", image_url = new { url = $"data:image/png;base64,{imageBase64}" } }
                        }
                    }
                },
                max_tokens = 100
            };

            var content = new StringContent(JsonSerializer.Serialize(requestPayload), Encoding.UTF8, "application/json");
            var response = await _httpClient.PostAsync("https://api.openai.com/v1/chat/completions", content);
            var responseText = await response.Content.ReadAsStringAsync();

            if (!response.IsSuccessStatusCode)
            {
                throw new Exception(/*no prompt: exception*/ $"OpenAI API error while reading the headstock: {response.StatusCode} - {responseText}");
            }

            using var doc = JsonDocument.Parse(responseText);
            return doc.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }
    }
}
