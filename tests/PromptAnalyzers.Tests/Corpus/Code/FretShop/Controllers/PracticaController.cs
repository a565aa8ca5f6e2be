using System.Text;
using System.Text.Json;
using FretShop.Models;
using Microsoft.AspNetCore.Mvc;

namespace FretShop.Controllers
{
    [ApiController]
    [Route("api/[controller]")]
    public class PracticaController : ControllerBase
    {
        private readonly HttpClient _httpClient;
        private readonly string _apiKey;

        public PracticaController(IConfiguration configuration)
        {
            _httpClient = new HttpClient();
            _apiKey = configuration["GeminiApiKey"] ?? "";
        }

        [HttpPost("apuntes")]
        public async Task<IActionResult> Apuntes([FromBody] ModoRequest data)
        {
            if (data == null || string.IsNullOrEmpty(data.texto))
            {
                return BadRequest(/*no prompt: ui text*/ "Escribe primero los apuntes de la clase, por favor");
            }

            // 1. El prompt según el modo
            string prompt = data.modo switch
            {
                "resumen" => /*prompt: local*/ $"Resume estos apuntes de una clase de guitarra:\n{data.texto}",
                "acordes" => /*task*/ /*prompt: local*/ $"Saca de estos apuntes todos los acordes que aparecen, en cifrado americano (Am, F#m7, Cadd9), sin repetir y en el orden en que salen. Un acorde por línea y nada más.\n{data.texto}",
                _ => data.texto
            };

            var requestBody = new
            {
                contents = new[]
                {
                    new
                    {
                        parts = new[]
                        {
                            new { text = prompt }
                        }
                    }
                }
            };

            var content = new StringContent(JsonSerializer.Serialize(requestBody), Encoding.UTF8, "application/json");
            var url = $"https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent?key={_apiKey}";
            var response = await _httpClient.PostAsync(url, content);
            var result = await response.Content.ReadAsStringAsync();

            if (!response.IsSuccessStatusCode)
            {
                Console.WriteLine(result);
                return StatusCode((int)response.StatusCode, result);
            }

            try
            {
                using var json = JsonDocument.Parse(result);
                var respuesta = json.RootElement.GetProperty("candidates")[0].GetProperty("content").GetProperty("parts")[0].GetProperty("text").GetString() ?? "";
                return Ok(new { exito = true, data = respuesta, modo = data.modo });
            }
            catch (Exception ex)
            {
                return StatusCode(500, new { mensaje = /*no prompt: api error*/ "Error al procesar la respuesta de la IA", detalle = ex.Message });
            }
        }
    }
}
